// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/retention_section.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace padron::ui {

using Policy = usecases::RetentionPolicy;
using Amount = usecases::Retention::Amount;

namespace {

QString megabytes(qint64 bytes)
{
    return QLocale(QLocale::Spanish, QLocale::Mexico).toString(static_cast<double>(bytes) / (1024 * 1024), 'f', 1);
}

} // namespace

RetentionSection::RetentionSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk),
      m_on(new QCheckBox(tr("Quitar de este equipo las hojas que el centro ya tiene"), this)), m_days(new QSpinBox(this)),
      m_save(new QPushButton(tr("Guardar"), this)), m_preview(new QPushButton(tr("Ver qué se quitaría…"), this)),
      m_message(new InlineMessage(this))
{
    m_on->setObjectName(QStringLiteral("retentionOn"));
    m_on->setAccessibleName(m_on->text());
    m_days->setRange(Policy::kFewestDays, Policy::kMostDays);
    m_days->setSuffix(tr(" días"));
    m_save->setObjectName(QStringLiteral("retentionSave"));
    m_preview->setObjectName(QStringLiteral("retentionPreview"));
    m_message->setObjectName(QStringLiteral("retentionMessage"));
    auto* help = new Label(tr("El folio, el nombre, el estado y la lista de hojas se quedan siempre. Sólo se quita una hoja que el "
                              "centro confirmó tener, de una persona cuyo expediente aceptó completo, y después del plazo. La "
                              "única copia nunca se quita (50). Por ahora las hojas todavía no viajan al centro: mientras no viajen, no se "
                              "quita ninguna."),
                           "help", this);
    help->setWordWrap(true);
    auto* days = new FieldBox(tr("Después de"), m_days, QStringLiteral("retentionDays"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_preview);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new Label(tr("Hojas digitalizadas en este equipo"), "section", this));
    column->addWidget(help);
    column->addWidget(m_on);
    column->addWidget(days, 0, Qt::AlignLeft);
    column->addLayout(buttons);
    column->addWidget(m_message);
    connect(m_on, &QCheckBox::toggled, m_days, &QSpinBox::setEnabled);
    connect(m_save, &QPushButton::clicked, this, &RetentionSection::save);
    connect(m_preview, &QPushButton::clicked, this, &RetentionSection::preview);
    setReady(false);
    load();
}

void RetentionSection::setReady(bool ready)
{
    m_on->setEnabled(ready);
    m_days->setEnabled(ready && m_on->isChecked());
    m_save->setEnabled(ready);
    m_preview->setEnabled(ready);
}

void RetentionSection::load()
{
    runtime::deliver(m_desk.store.run([retention = m_desk.retention] { return retention->policy(); }), this,
                     [this](core::Result<Policy> policy) {
                         if (!policy)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(policy.error()));
                         m_on->setChecked(policy->on);
                         m_days->setValue(policy->days);
                         setReady(true);
                     });
}

void RetentionSection::save()
{
    setReady(false);
    const Policy policy{m_on->isChecked(), m_days->value()};
    runtime::deliver(m_desk.store.run([retention = m_desk.retention, policy] { return retention->setPolicy(policy); }), this,
                     [this, policy](core::Result<void> done) {
                         setReady(true);
                         if (!done)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_message->say(Theme::Tone::Ok, policy.on ? tr("Quedó guardado. Nada se quita hasta que usted lo pida aquí.")
                                                                   : tr("Quedó guardado: nada se quita de este equipo."));
                     });
}

void RetentionSection::preview()
{
    setReady(false);
    runtime::deliver(m_desk.store.run([retention = m_desk.retention] { return retention->preview(); }), this,
                     [this](core::Result<Amount> amount) {
                         setReady(true);
                         if (!amount)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(amount.error()));
                         if (amount->pages == 0)
                             return m_message->say(Theme::Tone::Info,
                                                   tr("No hay hojas que quitar: ninguna cumple lo guardado arriba."));
                         m_message->say(Theme::Tone::Warn, tr("Se quitarían %n hojas, %1 MB. El centro las tiene.", nullptr, amount->pages)
                                                               .arg(megabytes(amount->bytes)));
                         auto* go = m_message->addButton(tr("Quitarlas de este equipo"));
                         go->setObjectName(QStringLiteral("retentionRun"));
                         connect(go, &QPushButton::clicked, this, &RetentionSection::remove);
                     });
}

void RetentionSection::remove()
{
    setReady(false);
    runtime::deliver(m_desk.store.run([retention = m_desk.retention] { return retention->run(); }), this,
                     [this](core::Result<Amount> amount) {
                         setReady(true);
                         if (!amount)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(amount.error()));
                         m_message->say(Theme::Tone::Ok, tr("Se quitaron %n hojas, %1 MB. En cada expediente dice que están en el centro.",
                                                            nullptr, amount->pages)
                                                             .arg(megabytes(amount->bytes)));
                     });
}

} // namespace padron::ui
