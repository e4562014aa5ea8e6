// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/catalogues_page.h"

#include "catalogues/errors.h"
#include "dialogs/file_dialogs.h"
#include "errors/catalogue_text.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/catalogue_report.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QFileInfo>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kMostLinesShown = 100;
constexpr int kReportHeight = 200;
constexpr double kSuspiciouslyFew = 0.9;

using K = domain::CatalogueKind;
constexpr K kOrder[] = {K::CodigosPostales, K::Municipios, K::Localidades, K::Clues, K::Modulos};

QString number(qint64 value)
{
    return QLocale(QLocale::Spanish, QLocale::Mexico).toString(value);
}

FileKind fileKind(K kind)
{
    switch (kind) {
    case K::CodigosPostales:
        return {CataloguesPage::tr("Texto de SEPOMEX"), QStringLiteral("txt"), {QStringLiteral("csv")}};
    case K::Clues: return {CataloguesPage::tr("Libro de cálculo o CSV"), QStringLiteral("xlsx"), {QStringLiteral("csv")}};
    default: return {CataloguesPage::tr("Archivo CSV"), QStringLiteral("csv"), {QStringLiteral("txt")}};
    }
}

} // namespace

CataloguesPage::CataloguesPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("cataloguesPage"), tr("Catálogos"), parent), m_desk(desk),
      m_import(new CatalogueImport(desk, this)), m_message(new InlineMessage(this))
{
    m_message->setObjectName(QStringLiteral("cataloguesMessage"));
    auto* scroll = new PageScroll(this);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(scroll);
    setRole(inner, "page");
    auto* rows = new QVBoxLayout(inner);
    rows->setContentsMargins(0, 0, grid::kXs, 0);
    rows->setSpacing(grid::kM);
    auto* about = new Label(tr("Ayudan a escribir domicilios y a encontrar módulos; sin ellos todo se puede escribir. Cada "
                               "uno se carga de un archivo que ya está en este equipo o en una memoria."),
                            "muted", inner);
    about->setWordWrap(true);
    rows->addWidget(about);
    m_progress = makeProgress(inner);
    m_report = makeReport(inner);
    rows->addWidget(m_progress);
    rows->addWidget(m_message);
    rows->addWidget(m_report);
    for (const K kind : kOrder)
        rows->addWidget(makeRow(kind, inner));
    rows->addStretch();
    scroll->setWidget(inner);
    column()->addWidget(scroll, 1);

    connect(m_import, &CatalogueImport::progressed, this, &CataloguesPage::showProgress);
    connect(m_import, &CatalogueImport::loaded, this, &CataloguesPage::showLoaded);
    connect(m_import, &CatalogueImport::failed, this, [this](const core::Error& error) {
        end(m_import->kind());
        m_message->say(Theme::Tone::Danger, sentenceFor(error));
        if (error.code != catalogues::kFarFewerRows)
            return;
        QPushButton* anyway = m_message->addButton(tr("Cargarlo de todos modos"));
        anyway->setObjectName(QStringLiteral("importAnyway"));
        connect(anyway, &QPushButton::clicked, this, [this, kind = m_import->kind()] { begin(kind, m_path, true); });
    });
    connect(m_import, &CatalogueImport::stopped, this, [this] {
        end(m_import->kind());
        m_message->say(Theme::Tone::Info, tr("La carga se detuvo. El catálogo anterior sigue en uso."));
    });
}

QWidget* CataloguesPage::makeRow(K kind, QWidget* parent)
{
    auto* card = new QFrame(parent);
    setRole(card, "card");
    auto* load = new QPushButton(tr("Cargar…"), card);
    const QString key = domain::keyOf(kind);
    load->setObjectName(QStringLiteral("cargar_") + key);
    load->setAccessibleName(tr("Cargar %1").arg(catalogueLabel(kind)));
    load->setAccessibleDescription(catalogueSource(kind));
    auto* state = new Label(QString(), card);
    state->setObjectName(QStringLiteral("estado_") + key);
    state->setWordWrap(true);
    auto* source = new Label(catalogueSource(kind), "help", card);
    source->setWordWrap(true);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(grid::kXs);
    texts->addWidget(new Label(catalogueLabel(kind), "strong", card));
    texts->addWidget(state);
    texts->addWidget(source);
    auto* row = new QHBoxLayout(card);
    row->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    row->setSpacing(grid::kL);
    row->addLayout(texts, 1);
    row->addWidget(load, 0, Qt::AlignTop);
    m_states.insert(kind, state);
    m_loads.insert(kind, load);
    connect(load, &QPushButton::clicked, this, [this, kind] { askFile(kind); });
    return card;
}

QWidget* CataloguesPage::makeProgress(QWidget* parent)
{
    auto* card = new QFrame(parent);
    setRole(card, "card");
    m_progressText = new Label(QString(), card);
    m_progressText->setObjectName(QStringLiteral("importProgress"));
    m_progressText->setWordWrap(true);
    m_bar = new QProgressBar(card);
    m_bar->setObjectName(QStringLiteral("importBar"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_stop = new QPushButton(tr("&Detener la carga"), card);
    m_stop->setObjectName(QStringLiteral("importStop"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kS);
    column->addWidget(m_progressText);
    column->addWidget(m_bar);
    column->addWidget(m_stop, 0, Qt::AlignLeft);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_progressText->setText(tr("Deteniendo la carga…"));
        m_import->stop();
    });
    card->hide();
    return card;
}

QWidget* CataloguesPage::makeReport(QWidget* parent)
{
    auto* card = new QWidget(parent);
    m_reportText = new Label(tr("Líneas que quedaron fuera"), "section", card);
    m_lines = new QPlainTextEdit(card);
    m_lines->setObjectName(QStringLiteral("importReport"));
    m_lines->setAccessibleName(m_reportText->text());
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_lines->setFixedHeight(kReportHeight);
    m_save = new QPushButton(tr("&Guardar informe…"), card);
    m_save->setObjectName(QStringLiteral("importReportSave"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_reportText);
    column->addWidget(m_lines);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, &CataloguesPage::saveReport);
    card->hide();
    return card;
}

void CataloguesPage::enter()
{
    reload();
    if (m_import->isRunning())
        m_stop->setFocus();
    else
        m_loads.value(kOrder[0])->setFocus();
}

void CataloguesPage::reload()
{
    runtime::deliver(m_desk.store.run([&catalogues = m_desk.catalogues] { return catalogues.versions(); }), this,
                     [this](core::Result<QList<ports::CatalogueVersion>> versions) {
                         if (versions)
                             showVersions(*versions);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(versions.error()));
                     });
}

void CataloguesPage::showVersions(const QList<ports::CatalogueVersion>& versions)
{
    for (Label* state : std::as_const(m_states))
        state->setText(tr("Sin cargar"));
    for (const auto& version : versions) {
        QString text = tr("%1 filas · %2 · cargado el %3")
                           .arg(number(version.rows), version.sourceName,
                                QDateTime::fromMSecsSinceEpoch(version.importedMs)
                                    .toString(QStringLiteral("dd/MM/yyyy HH:mm")));
        if (version.badLines > 0)
            text += tr(" · líneas que quedaron fuera: %1").arg(number(version.badLines));
        m_states.value(version.kind)->setText(text);
    }
}

void CataloguesPage::askFile(K kind)
{
    askWhichFile(this, tr("Cargar %1").arg(catalogueLabel(kind)), fileKind(kind),
                 [this, kind](const QString& path) { begin(kind, path); });
}

void CataloguesPage::begin(K kind, const QString& path, bool evenIfFewer)
{
    m_path = path;
    m_message->hide();
    m_report->hide();
    m_fileName = QFileInfo(path).fileName();
    m_bar->setValue(0);
    m_progressText->setText(tr("Abriendo %1…").arg(m_fileName));
    m_progress->show();
    m_stop->setFocus();
    for (QPushButton* load : std::as_const(m_loads))
        load->setEnabled(false);
    m_import->start(kind, path, evenIfFewer);
}

void CataloguesPage::showProgress(const CatalogueImport::Progress& progress)
{
    m_bar->setValue(progress.permille);
    const QString said = progress.rows == 0
        ? tr("Preparando %1…").arg(catalogueLabel(progress.kind))
        : tr("%1: %2 %, %3 filas. Mientras tanto puede seguir trabajando.")
              .arg(catalogueLabel(progress.kind), number(progress.permille / 10), number(progress.rows));
    m_progressText->setText(said);
    m_bar->setAccessibleName(said);
}

void CataloguesPage::end(K kind)
{
    const bool here = m_stop->hasFocus();
    for (QPushButton* load : std::as_const(m_loads))
        load->setEnabled(true);
    if (here)
        m_loads.value(kind)->setFocus();
    m_progress->hide();
    reload();
}

void CataloguesPage::showLoaded(const CatalogueImport::Progress& progress)
{
    m_last = progress;
    m_when = QDateTime::currentDateTime();
    const bool here = m_stop->hasFocus();
    const bool few = double(progress.rows) < kSuspiciouslyFew * double(progress.previousRows);
    QString said = tr("%1: %2 filas en uso.").arg(catalogueLabel(progress.kind), number(progress.rows));
    if (progress.badCount > 0)
        said += u' ' + tr("%n línea(s) no se pudieron usar y quedaron fuera; el informe dice cuáles y por qué.", nullptr,
                          int(progress.badCount));
    if (few)
        said += u' ' + tr("El anterior tenía %1: revise que el archivo esté completo.").arg(number(progress.previousRows));
    said += u' ' + tr("Las capturas ya abiertas siguen con el catálogo que tenían.");
    m_message->say(few || progress.badCount > 0 ? Theme::Tone::Warn : Theme::Tone::Ok, said);
    m_lines->setPlainText(catalogueReport(progress, m_fileName, m_when, kMostLinesShown));
    m_report->setVisible(progress.badCount > 0);
    end(progress.kind);
    if (here && progress.badCount > 0)
        m_lines->setFocus();
}

void CataloguesPage::saveReport()
{
    askWhereToSave(this, tr("Guardar informe"), QStringLiteral("informe-de-carga.txt"),
                   {tr("Archivo de texto"), QStringLiteral("txt"), {}}, [this](const QString& path) {
                       QSaveFile file(path);
                       const QByteArray text =
                           catalogueReport(m_last, m_fileName, m_when, int(m_last.firstBad.size())).toUtf8() + '\n';
                       const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
                       m_message->say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                                      done ? tr("El informe quedó guardado.")
                                           : tr("El informe no se pudo guardar en ese lugar. El catálogo sigue cargado. "
                                                "Elija otra carpeta."));
                   });
}

} // namespace padron::ui
