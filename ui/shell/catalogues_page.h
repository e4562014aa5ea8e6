// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/catalogue_store.h"
#include "shell/catalogue_import.h"
#include "shell/page.h"

#include <QMap>

class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace padron::ui {

class InlineMessage;
class Label;

/// The five catalogues: what is loaded, where each comes from, and loading another. An import goes on while one is
/// on another page; Esc only leaves.
class CataloguesPage : public Page
{
    Q_OBJECT

public:
    CataloguesPage(Desk& desk, QWidget* parent);

    void enter() override;

private:
    QWidget* makeRow(domain::CatalogueKind kind, QWidget* parent);
    QWidget* makeProgress(QWidget* parent);
    QWidget* makeReport(QWidget* parent);
    void reload();
    void showVersions(const QList<ports::CatalogueVersion>& versions);
    void askFile(domain::CatalogueKind kind);
    void begin(domain::CatalogueKind kind, const QString& path, bool evenIfFewer = false);
    void showProgress(const CatalogueImport::Progress& progress);
    void showLoaded(const CatalogueImport::Progress& progress);
    void end(domain::CatalogueKind kind);
    void saveReport();

    Desk& m_desk;
    CatalogueImport* m_import;
    QMap<domain::CatalogueKind, Label*> m_states;
    QMap<domain::CatalogueKind, QPushButton*> m_loads;
    InlineMessage* m_message;
    QWidget *m_progress, *m_report;
    Label *m_progressText, *m_reportText;
    QProgressBar* m_bar;
    QPushButton *m_stop, *m_save;
    QPlainTextEdit* m_lines;
    CatalogueImport::Progress m_last;
    QString m_path, m_fileName;
    QDateTime m_when;
};

} // namespace padron::ui
