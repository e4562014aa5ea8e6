// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/lists_section.h"

#include "credential/errors.h"
#include "dialogs/file_dialogs.h"
#include "dialogs/foreign_file.h"
#include "errors/error_text.h"
#include "errors/list_text.h"
#include "runtime/deliver.h"
#include "verify/list_qr_dialog.h"
#include "verify/pin_form.h"
#include "verify/verdict_tone.h"
#include "widgets/icon.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr qint64 kMostBytes = 24 * 1024 * 1024 + 1024; // of a trust file

FileKind listsKind()
{
    return {ListsSection::tr("Listas firmadas"), QStringLiteral("cbor")};
}

core::Result<void> written(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return core::fail(credential::kListsNotWritten);
    return {};
}

} // namespace

ListsSection::ListsSection(const VerifyTools& tools, QWidget* parent)
    : QWidget(parent), m_tools(tools), m_icon(new Label(this)), m_ages(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this)), m_pin(new PinForm(this)), m_update(new QPushButton(tr("Actualizar listas…"), this)),
      m_export(new QPushButton(tr("Exportar listas…"), this)), m_qr(new QPushButton(tr("Listas en QR"), this))
{
    m_ages->setObjectName(QStringLiteral("listAges"));
    m_ages->setWordWrap(true);
    m_icon->setFixedSize(grid::kIcon, grid::kIcon);
    m_message->setObjectName(QStringLiteral("listsMessage"));
    m_update->setObjectName(QStringLiteral("updateLists"));
    m_export->setObjectName(QStringLiteral("exportLists"));
    m_qr->setObjectName(QStringLiteral("listsAsQr"));
    for (QPushButton* button : {m_update, m_export, m_qr})
        setRole(button, "link");
    m_export->hide();
    m_qr->hide();

    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kS);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    row->addWidget(m_ages, 1);
    for (QPushButton* button : {m_update, m_export, m_qr})
        row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_message);
    column->addWidget(m_pin);
    column->addLayout(row);

    connect(m_update, &QPushButton::clicked, this, &ListsSection::chooseFile);
    connect(m_export, &QPushButton::clicked, this, &ListsSection::chooseWhereTo);
    connect(m_qr, &QPushButton::clicked, this, &ListsSection::showAsQr);
    connect(m_pin, &PinForm::compared, this, &ListsSection::begin);
    connect(m_pin, &PinForm::left, this, [this] {
        m_first.clear();
        m_pin->hide();
        m_message->hide();
        setRole(m_update, "primary");
        Q_EMIT answered();
    });
}

void ListsSection::reload()
{
    m_loading = true;
    runtime::deliver(m_tools.lists(), this, [this](const core::Result<credential::TrustFile>& file) {
        runtime::deliver(m_tools.images->run([file] { return openLists(file); }), this,
                         [this](core::Result<OpenedLists> lists) { use(std::move(lists)); });
    });
}

void ListsSection::use(core::Result<OpenedLists> lists)
{
    m_loading = false;
    m_lists.reset();
    m_unpinned = !lists && lists.error().code == credential::kRootNotPinned;
    if (lists)
        m_lists = std::move(*lists);
    else if (!m_unpinned)
        m_message->say(Theme::Tone::Warn, sentenceFor(lists.error()));
    m_export->setVisible(m_lists.has_value());
    m_qr->setVisible(m_lists.has_value());
    m_update->setText(m_lists ? tr("Actualizar listas…") : tr("Cargar listas…"));
    setRole(m_update, m_lists ? "link" : "primary");
    sayAges();
    Q_EMIT opened();
}

void ListsSection::sayAges()
{
    const auto oldest = m_lists ? m_lists->oldest() : std::nullopt;
    const qint64 age = oldest ? std::max<qint64>(0, m_tools.nowSeconds() - *oldest) : -1;
    const Theme::Tone tone = toneOfListAge(age);
    if (!m_lists)
        m_ages->setText(tr("Sin listas: con ellas se sabe qué llaves son del padrón y qué credenciales siguen vigentes."));
    else if (age < 0)
        m_ages->setText(tr("Listas del padrón %1, sin estados de credenciales: no se sabrá si una sigue vigente.").arg(m_lists->issuer));
    else
        m_ages->setText(tr("Listas del padrón %1 de hace %n día(s).", nullptr, int(age / 86400)).arg(m_lists->issuer));
    m_icon->setPixmap(toneIcon(tone, Theme::of(palette())).pixmap(grid::kIcon, grid::kIcon));
    setRole(m_ages, "finding", tone);
}

bool ListsSection::takePart(const QString& text)
{
    if (!credential::isListPart(text))
        return false;
    if (const auto part = m_parts.take(text); !part) {
        Q_EMIT partTaken(sentenceFor(part.error()));
        return true;
    }
    const auto missing = m_parts.missing();
    const int count = m_parts.count();
    if (const auto whole = m_parts.whole()) {
        Q_EMIT partTaken(QString());
        if (*whole)
            take(**whole);
        else
            m_message->say(Theme::Tone::Warn, sentenceFor(whole->error()));
        return true;
    }
    QStringList numbers;
    for (const int number : missing)
        numbers.append(QString::number(number));
    Q_EMIT partTaken(tr("Listas: %1 de %2 partes. Faltan: %3.").arg(count - missing.size()).arg(count).arg(numbers.join(QLatin1String(", "))));
    return true;
}

void ListsSection::stopReading()
{
    m_parts.clear();
}

void ListsSection::chooseFile()
{
    askWhichFile(this, tr("Listas firmadas"), listsKind(), [this](const QString& path) {
        runtime::deliver(m_tools.images->run([path] { return readForeignFile(path, kMostBytes); }), this,
                         [this](const core::Result<QByteArray>& file) {
                             if (file)
                                 take(*file);
                             else
                                 m_message->say(Theme::Tone::Warn, sentenceFor(file.error()));
                         });
    });
}

void ListsSection::take(const QByteArray& file)
{
    if (!m_unpinned || !m_tools.begin) {
        runtime::deliver(m_tools.take(file), this, [this](const core::Result<credential::ListUpdate>& update) { taken(update); });
        return;
    }
    m_first = file;
    m_message->say(Theme::Tone::Info, tr("Listas leídas. Antes de usarlas, compruebe de quién son."));
    setRole(m_update, "link"); // one primary button at a time
    m_pin->ask();
    Q_EMIT asked();
}

void ListsSection::begin(const QString& fingerprint)
{
    runtime::deliver(m_tools.begin(m_first, fingerprint), this,
                     [this](const core::Result<credential::ListUpdate>& update) { taken(update); });
}

void ListsSection::taken(const core::Result<credential::ListUpdate>& update)
{
    if (!update) {
        m_message->say(Theme::Tone::Warn, sentenceFor(update.error()));
        return;
    }
    m_first.clear();
    m_pin->hide();
    m_message->say(update->changed() ? Theme::Tone::Ok : Theme::Tone::Info, listUpdateText(*update));
    reload();
    Q_EMIT answered();
}

void ListsSection::chooseWhereTo()
{
    askWhereToSave(this, tr("Exportar listas"), QStringLiteral("confianza.cbor"), listsKind(), [this](const QString& path) {
        if (!m_lists)
            return;
        auto work = [path, bytes = credential::encodeTrustFile(m_lists->file)] { return written(path, bytes); };
        runtime::deliver(m_tools.images->run(std::move(work)), this, [this](const core::Result<void>& saved) {
            if (!saved)
                m_message->say(Theme::Tone::Warn, sentenceFor(saved.error()));
            else
                m_message->say(Theme::Tone::Ok,
                               tr("Listas guardadas. Quien las cargue por primera vez escribirá esta huella; désela impresa, no en "
                                  "la misma memoria:\n%1")
                                   .arg(m_lists ? m_lists->fingerprint : QString()));
        });
    });
}

void ListsSection::showAsQr()
{
    if (!m_lists)
        return;
    const auto texts = credential::listParts(credential::encodeTrustFile(m_lists->file));
    if (!texts) {
        m_message->say(Theme::Tone::Warn, sentenceFor(texts.error()));
        return;
    }
    auto* dialog = new ListQrDialog(*texts, m_lists->fingerprint, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace padron::ui
