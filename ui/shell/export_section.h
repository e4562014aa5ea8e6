// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/export_steps.h"

#include <QWidget>

#include <memory>

class QProgressBar;
class QPushButton;

namespace padron::runtime {
class ExportRunner;
struct ExportedFile;
}

namespace padron::ui {

struct Desk;
class ExportForm;
class InlineMessage;
class Label;
class ProofBox;

/// Ajustes, for who may: people's data as a table that leaves the laptop. Says what left, where it is, and, once, the
/// password to be said to whoever receives it.
class ExportSection : public QWidget
{
    Q_OBJECT

public:
    static bool isFor(const Desk& desk);
    ExportSection(Desk& desk, QWidget* parent);

private:
    void build();
    QWidget* makeRunning();
    QWidget* makeResult();
    void chooseFile(const ports::ExportWanted& wanted);
    void exportTo(const QString& path, const ports::ExportWanted& wanted);
    void showStart(); ///< only the button
    void showResult(const runtime::ExportedFile& file);
    void forgetResult();

    Desk& m_desk;
    runtime::ExportRunner* m_runner;
    InlineMessage* m_message;
    QPushButton *m_start, *m_cancel;
    ExportForm* m_form;
    ProofBox* m_proof;
    QWidget *m_running, *m_result;
    QProgressBar* m_bar;
    Label *m_facts, *m_password, *m_passwordHelp;
    QPushButton* m_noted;
};

} // namespace padron::ui
