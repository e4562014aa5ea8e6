// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/log_view.h"

#include "dialogs/file_dialogs.h"
#include "domain/modality.h"
#include "errors/error_text.h"
#include "errors/log_text.h"
#include "models/log_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/log_check.h"
#include "shell/log_filters.h"
#include "shell/proof_box.h"
#include "shell/row_list.h"
#include "usecases/export_log.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

LogView::LogView(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_filters(new LogFilters(desk, this)), m_model(new LogModel(this)),
      m_hint(new Label(QString(), "muted", this)), m_list(new RowList(QStringLiteral("logList"), tr("Registros de la bitácora"), this)),
      m_detail(new DetailView(QStringLiteral("logDetail"), tr("Registro"), this)), m_form(new LogExport(this)),
      m_proof(new ProofBox(desk.store, *desk.signIn, desk.user.name, this))
{
    m_hint->setObjectName(QStringLiteral("logHint"));
    m_hint->setWordWrap(true);
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_body = new QWidget(this);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kL);
    body->addWidget(m_list, 1);
    body->addWidget(m_detail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_filters);
    column->addWidget(makeActions());
    column->addWidget(m_form);
    column->addWidget(m_proof);
    column->addWidget(m_hint);
    column->addWidget(m_body, 100);
    column->addStretch(1);

    connect(m_filters, &LogFilters::changed, this, &LogView::reload);
    connect(m_model, &LogModel::moreWanted, this, [this](quint64 before) {
        ports::LogFilter filter = m_filters->filter();
        filter.before = before;
        ask(filter, false);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { showEntry(index.row()); });
    connect(m_list, &RowList::opened, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &LogExport::given, this, &LogView::chooseFile);
    const auto back = [this] {
        showList(true);
        m_export->setFocus(Qt::OtherFocusReason);
    };
    connect(m_form, &LogExport::leftAsItWas, this, back);
    connect(m_proof, &ProofBox::leftAsItWas, this, back);
}

QWidget* LogView::makeActions()
{
    auto* actions = new QWidget(this);
    auto* row = new FlowLayout(grid::kS);
    actions->setLayout(row);
    auto* clear = new QPushButton(tr("Quitar los filtros"), actions);
    clear->setObjectName(QStringLiteral("logClear"));
    m_export = new QPushButton(tr("Exportar para auditoría…"), actions);
    m_export->setObjectName(QStringLiteral("logExportAsk"));
    auto* check = new LogCheck(m_desk, m_message, actions);
    row->addWidget(clear);
    row->addWidget(m_export);
    row->addWidget(check);
    connect(clear, &QPushButton::clicked, this, &LogView::clearFilters);
    connect(m_export, &QPushButton::clicked, this, [this] {
        m_message.hide();
        showList(false);
        m_form->ask(m_filters->isEmpty() ? tr("Saldrá toda la bitácora de este equipo.")
                                         : tr("Saldrá lo que muestran los filtros, con lo que prueba que nadie lo cambió."));
    });
    connect(check, &LogCheck::indexMade, this, &LogView::reload);
    return actions;
}

void LogView::enter()
{
    m_form->hide();
    m_proof->hide();
    showList(true);
    reload();
    runtime::deliver(m_desk.store.run([&audit = *m_desk.audit] { return audit.users(); }), this,
                     [this](const core::Result<QList<usecases::AuditUser>>& users) {
                         if (users)
                             m_filters->setUsers(*users);
                     });
    m_filters->takeFocus();
}

void LogView::showList(bool shown)
{
    m_body->setVisible(shown);
    m_hint->setVisible(shown);
}

void LogView::clearFilters()
{
    m_filters->clear();
    m_filters->takeFocus();
    reload();
}

void LogView::reload()
{
    ask(m_filters->filter(), true);
}

void LogView::ask(const ports::LogFilter& filter, bool first)
{
    if (first)
        ++m_asked;
    runtime::deliver(m_desk.store.run([&audit = *m_desk.audit, filter] { return audit.page(filter); }), this,
                     [this, first, asked = m_asked](const core::Result<usecases::AuditPage>& page) {
                         if (asked != m_asked)
                             return;
                         if (!page)
                             return m_message.say(Theme::Tone::Danger, sentenceFor(page.error()));
                         if (!first)
                             return m_model->addPage(*page);
                         m_model->setFirst(*page);
                         showHint(*page);
                         if (page->lines.isEmpty())
                             m_detail->begin({});
                         if (page->behind > 0)
                             catchUp();
                     });
}

void LogView::showHint(const usecases::AuditPage& page)
{
    if (page.behind > 0)
        m_hint->setText(tr("Se prepara la consulta de %n registro(s) de una versión anterior; aquí faltan los más nuevos.",
                           nullptr, int(page.behind)));
    else if (page.lines.isEmpty())
        m_hint->setText(tr("Nada con esos filtros."));
    else
        m_hint->setText(tr("Del más nuevo al más viejo, en el orden en que se encadenaron. Entrar lleva al registro completo."));
}

void LogView::catchUp()
{
    runtime::deliver(m_desk.store.run([&audit = *m_desk.audit] { return audit.catchUp(); }), this,
                     [this](const core::Result<quint64>& left) {
                         if (!left)
                             m_message.say(Theme::Tone::Danger, sentenceFor(left.error()));
                         else if (*left > 0)
                             catchUp();
                         else
                             reload();
                     });
}

void LogView::showEntry(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const usecases::AuditLine line = m_model->line(row);
    runtime::deliver(m_desk.store.run([&audit = *m_desk.audit, line] { return audit.entry(line); }), this,
                     [this, shown = ++m_shown](const core::Result<usecases::AuditEntry>& entry) {
                         if (shown == m_shown && entry)
                             tellEntry(*entry);
                     });
}

void LogView::tellEntry(const usecases::AuditEntry& entry)
{
    const ports::LogLine& line = entry.head.line;
    m_detail->begin(logKindText(line.kind));
    m_detail->add(tr("Cuándo"), logTime(line.atMs));
    m_detail->add(tr("Quién"), line.user.isNull()               ? tr("El programa, antes de que hubiera cuentas")
                               : entry.head.userName.isEmpty() ? tr("Una cuenta que ya no está aquí (%1)").arg(line.user.text())
                                                               : entry.head.userName);
    m_detail->add(tr("Papel"), roleText(line.role));
    QStringList whom;
    for (const auto& subject : entry.subjects)
        whom.append(logSubjectText(subject));
    m_detail->add(tr("De quién"), whom.join(u'\n'));
    for (const LogDetail& detail : logDetails(entry.entry))
        m_detail->add(detail.label, detail.value);
    if (entry.entry.modality)
        m_detail->add(tr("Dónde"), entry.entry.modality->place);
    m_detail->add(tr("Numeral"), line.numeral);
    m_detail->add(tr("Registro"), line.epoch == 1 ? QString::number(line.seq) : QStringLiteral("%1-%2").arg(line.epoch).arg(line.seq));
    m_detail->add(tr("Versión del programa"), entry.entry.appVersion);
    if (!entry.readable)
        m_detail->add(tr("Contenido"), tr("Ya no está, o no es lo que se encadenó. Verifique la bitácora."));
}

void LogView::chooseFile(const LogExport::Answer& answer)
{
    askWhereToSave(this, tr("Bitácora para auditoría"), QStringLiteral("bitacora.bitacora"),
                   {tr("Bitácora para auditoría"), QStringLiteral("bitacora")},
                   [this, answer](const QString& path) { exportTo(path, answer); });
    showList(true); // whether or not a file is chosen
}

void LogView::exportTo(const QString& path, const LogExport::Answer& answer)
{
    const usecases::ExportLog::Wanted wanted{m_filters->filter(), answer.reason, path};
    showList(false);
    m_proof->before(tr("Exportar la bitácora para auditoría"), [this, wanted, answer](const access::Proof& proof) {
        m_export->setEnabled(false);
        auto work = [&exportLog = *m_desk.exportLog, cost = m_desk.kdfCost, wanted, phrase = answer.passphrase, proof] {
            return exportLog.run(proof, wanted, *phrase, cost ? cost() : access::KdfCost());
        };
        runtime::deliver(m_desk.store.run(work), this,
                         [this](const core::Result<usecases::ExportLog::Exported>& done) {
                             showList(true);
                             m_export->setEnabled(true);
                             m_export->setFocus(Qt::OtherFocusReason);
                             if (!done)
                                 return m_message.say(Theme::Tone::Danger, sentenceFor(done.error()));
                             m_message.say(Theme::Tone::Ok,
                                           tr("%n registro(s) en un archivo cifrado y firmado. Se lee con "
                                              "modulo-registro --leer-bitacora y la frase.",
                                              nullptr, done->entries));
                             reload();
                         });
    });
}

} // namespace padron::ui
