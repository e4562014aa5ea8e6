// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "printing/public_sheet.h"
#include "usecases/letter.h"

#include <QList>
#include <QObject>

#include <functional>

class QPrinter;
class QWidget;

namespace padron::ui {

struct Desk;

/// From a button to paper: asks where first (a cancelled dialog leaves no trace in the log), then makes the pages on
/// the store thread, then writes them. One print at a time; finished() comes once for each that started.
class PaperFlow : public QObject
{
    Q_OBJECT

public:
    PaperFlow(Desk& desk, QWidget* owner);

    void printCertificado(const core::FamilyId& family);
    void saveCertificado(const core::FamilyId& family);
    void printPublicSheet(const printing::PublicSheet& sheet);
    void savePublicSheet(const printing::PublicSheet& sheet);
    void printNotice(const domain::Notice& notice);
    void printLetter(usecases::LetterKind kind, const core::PersonId& person);
    void printDraftLetter(usecases::LetterKind kind, const domain::FamilyDraft& draft, int member);
    void printBringSheets(const QList<core::PersonId>& people); ///< a page each
    bool busy() const { return m_busy; }

Q_SIGNALS:
    void started();
    /// error: empty sentence when it went well; then `done` says what was made.
    void finished(const QString& error, const QString& done);

private:
    struct Target;
    void runCertificado(const core::FamilyId& family, const Target& target);
    using Letters = core::Result<QList<usecases::Letter>>;
    void runLetters(const QString& title, std::function<Letters()> make);
    void runPublicSheet(const printing::PublicSheet& sheet, const Target& target);
    void begin();
    void end(const QString& error, const QString& done);

    Desk& m_desk;
    QWidget* m_owner;
    bool m_busy = false;
};

} // namespace padron::ui
