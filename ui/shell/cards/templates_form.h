// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "printing/card_sheet.h"
#include "usecases/paper_setup.h"

#include <QWidget>

#include <functional>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QPushButton;
class QVBoxLayout;

namespace padron::documents {
class DecoderProcess;
}

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;
class PaperPreview;

/// Ajustes: the institution's templates of cards and acuses, how they look, and by how much each printer's paper is moved,
/// with a page to measure it.
class TemplatesForm : public QWidget
{
    Q_OBJECT

public:
    TemplatesForm(Desk& desk, QWidget* parent);
    ~TemplatesForm() override;

    void load(const QString& paper, const QString& path); ///< of the institution's file
    void saveTest(const QString& path);                         ///< the page to measure, as a PDF

private:
    void addTemplates(QVBoxLayout* column);
    void addMoves(QVBoxLayout* column);
    void read();
    void showSettings();
    void showPreview();
    void take(const QString& paper, const QByteArray& json);
    void takeLogo(const QString& paper, const QByteArray& json, const QByteArray& logo);
    void store(const std::function<core::Result<void>(usecases::PaperSetup&)>& change, const QString& done);
    void saveMove();
    void printTest();
    void tell(const core::Result<void>& done, const QString& said);
    printing::Sheet medium() const;
    usecases::PaperMove typedMove() const;

    Desk& m_desk;
    usecases::PaperSettings m_settings;
    InlineMessage* m_message;
    Label* m_inUse;
    PaperPreview* m_preview;
    QComboBox* m_medium;
    QDoubleSpinBox *m_frontX, *m_frontY, *m_backX, *m_backY;
    QPushButton* m_own;
    std::unique_ptr<documents::DecoderProcess> m_decoder; ///< at work on a logo
};

} // namespace padron::ui
