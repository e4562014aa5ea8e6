// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <QMap>

namespace padron::usecases {

/// By how much a print is moved on its medium, in hundredths of a millimetre. What is printed is never scaled: the modules
/// of a QR stay whole dots.
struct PaperMove
{
    int frontX = 0, frontY = 0, backX = 0, backY = 0;
    friend bool operator==(const PaperMove&, const PaperMove&) = default;
};
inline constexpr int kMostPaperMove = 1000;
inline constexpr qsizetype kMostTemplateBytes = 512 * 1024;
inline constexpr core::ErrorCode kPaperSetupFaulty{"PRN-201"}; ///< no such medium or paper, too far or too large

/// How papers are printed here. A paper without a template of the institution is printed with the one that ships.
struct PaperSettings
{
    QMap<QString, QByteArray> templates; ///< by paper: "credencial", "certificado", "acuse"
    QMap<QString, PaperMove> moves;      ///< by medium: "cr80", "hoja8", "hoja10", "hoja5"
};

/// Reads and changes them; a change is an entry of the log.
class PaperSetup
{
public:
    PaperSetup(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder)
        : m_device(device), m_work(work), m_recorder(recorder)
    {
    }

    core::Result<PaperSettings> read();
    /// A template that its parser took; empty: the one that ships again. kPaperSetupFaulty
    core::Result<void> useTemplate(const QString& paper, const QByteArray& json);
    core::Result<void> move(const QString& medium, const PaperMove& by); ///< kPaperSetupFaulty

private:
    core::Result<void> change(const QString& key, const QString& value, const QString& logged);

    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
