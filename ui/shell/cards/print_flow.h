// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "usecases/print_runs.h"

#include <QObject>

#include <atomic>
#include <memory>

class QPrinter;
class QTimer;

namespace padron::ui {

struct Desk;

/// A run from a button to paper or a PDF: asks where first, then begins it, then paints off the window's thread. What never
/// left the machine is given back by itself; how the rest came out is asked of a person. One at a time.
class PrintFlow : public QObject
{
    Q_OBJECT

public:
    PrintFlow(Desk& desk, QWidget* owner);
    ~PrintFlow() override; ///< what is being painted stops after its page; the run stays to be told

    /// `looked`: as in PrintRuns::begin().
    void print(const QList<core::PersonId>& people, domain::CardPaper paper, bool looked);
    void savePdf(const QList<core::PersonId>& people, domain::CardPaper paper, bool looked);
    bool busy() const { return m_busy; }
    void stop(); ///< after the page that is being painted

Q_SIGNALS:
    void started();
    void progressed(int done, int total);
    void finished(const QString& error); ///< empty: it went out, and somebody has to say how it came out

private:
    struct Target;
    struct Ready;
    struct Work;
    void run(const QList<core::PersonId>& people, const domain::PrintMedium& medium, bool looked, const Target& target);
    void paint(const Ready& ready, const domain::PrintMedium& medium, const Target& target);
    void giveBack(const domain::PrintRunId& run, int fromSheet, const QString& error);
    void end(const QString& error);

    Desk& m_desk;
    QWidget* m_owner;
    QTimer* m_clock;
    std::shared_ptr<Work> m_work; ///< shared with the thread that paints
    bool m_busy = false;
};

} // namespace padron::ui
