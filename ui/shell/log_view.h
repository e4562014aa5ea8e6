// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/log_export.h"
#include "usecases/audit.h"

#include <QWidget>

class QPushButton;

namespace padron::ui {

struct Desk;
class DetailView;
class InlineMessage;
class Label;
class LogFilters;
class LogModel;
class ProofBox;
class RowList;

/// The log: filters on top, entries newest first, the chosen one whole at the side; verified and exported from here.
class LogView : public QWidget
{
    Q_OBJECT

public:
    LogView(Desk& desk, InlineMessage& message, QWidget* parent);

    void enter();

private:
    QWidget* makeActions();
    void reload();
    void ask(const ports::LogFilter& filter, bool first);
    void catchUp();
    void showHint(const usecases::AuditPage& page);
    void showEntry(int row);
    void tellEntry(const usecases::AuditEntry& entry);
    void chooseFile(const LogExport::Answer& answer);
    void exportTo(const QString& path, const LogExport::Answer& answer);
    void clearFilters();
    void showList(bool shown); ///< away while something is asked: both do not fit in a low window

    Desk& m_desk;
    InlineMessage& m_message;
    LogFilters* m_filters;
    LogModel* m_model;
    Label* m_hint;
    QWidget* m_body;
    RowList* m_list;
    DetailView* m_detail;
    QPushButton* m_export;
    LogExport* m_form;
    ProofBox* m_proof;
    quint64 m_asked = 0, m_shown = 0;
};

} // namespace padron::ui
