// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/line_section.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/line_choices.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

using Proxy = ports::LineSettings::Proxy;

constexpr int kFieldWidth = 480;
constexpr int kUsualPort = 8080, kMostPort = 65535;
const QString kSystem = QStringLiteral("sistema"), kNone = QStringLiteral("ninguno"), kManual = QStringLiteral("manual");

QString keyOf(Proxy proxy)
{
    return proxy == Proxy::Manual ? kManual : proxy == Proxy::None ? kNone : kSystem;
}

} // namespace

LineSection::LineSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(new InlineMessage(this)), m_speed(new ChoiceCombo), m_proxy(new ChoiceCombo),
      m_manual(new QWidget(this)), m_host(new QLineEdit), m_user(new QLineEdit), m_password(new QLineEdit), m_port(new QSpinBox),
      m_save(new QPushButton(tr("Guardar comunicación"), this))
{
    build();
    setEnabled(false); // until what is kept is there: it would be laid over what somebody types
    read();
}

void LineSection::build()
{
    m_message->setObjectName(QStringLiteral("lineMessage"));
    m_save->setObjectName(QStringLiteral("lineSave"));
    QList<std::pair<QString, QString>> speeds;
    for (const int speed : usecases::LineChoices::speeds())
        speeds.append({QString::number(speed), speed == 0 ? tr("Sin límite") : tr("%1 kbit/s").arg(speed)});
    m_speed->setChoices(speeds);
    m_proxy->setChoices({{kSystem, tr("El del sistema")}, {kNone, tr("Ninguno")}, {kManual, tr("Otro…")}});
    m_host->setMaxLength(int(usecases::kMostProxyText));
    m_user->setMaxLength(int(usecases::kMostProxyText));
    m_password->setMaxLength(int(usecases::kMostProxyText));
    m_password->setEchoMode(QLineEdit::Password);
    m_port->setRange(1, kMostPort);
    m_port->setValue(kUsualPort);

    const auto box = [this](const QString& label, QWidget* input, const char* name, QWidget* parent) {
        auto* field = new FieldBox(label, input, QLatin1String(name), parent);
        field->setMaximumWidth(kFieldWidth);
        return field;
    };
    auto* speed = box(tr("Velocidad máxima"), m_speed, "lineSpeed", this);
    speed->setHelp(tr("Para no ocupar toda la conexión del módulo mientras se atiende."));
    auto* proxy = box(tr("Proxy"), m_proxy, "lineProxy", this);
    auto* host = box(tr("Servidor del proxy"), m_host, "lineHost", m_manual);
    host->setHelp(tr("Nombre o dirección, sin «http://»."));
    auto* user = box(tr("Usuario del proxy"), m_user, "lineUser", m_manual);
    user->setHelp(tr("Vacío si no pide usuario."));
    m_passwordBox = box(tr("Contraseña del proxy"), m_password, "linePassword", m_manual);
    auto* manual = new QVBoxLayout(m_manual);
    manual->setContentsMargins(0, 0, 0, 0);
    manual->setSpacing(grid::kM);
    manual->addWidget(host);
    manual->addWidget(box(tr("Puerto"), m_port, "linePort", m_manual));
    manual->addWidget(user);
    manual->addWidget(m_passwordBox);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Comunicación con el centro"), "section", this));
    column->addWidget(speed);
    column->addWidget(proxy);
    column->addWidget(m_manual);
    m_manual->hide(); // until what is kept says so
    column->addWidget(m_message); // where whoever saves is looking
    column->addWidget(m_save, 0, Qt::AlignLeft);
    QWidget* before = m_speed; // the order of the eye
    for (QWidget* next : QList<QWidget*>{m_proxy, m_host, m_port, m_user, m_password, m_save}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(m_proxy, &ChoiceCombo::chosenByUser, this, &LineSection::showProxy);
    connect(m_save, &QPushButton::clicked, this, &LineSection::save);
}

void LineSection::showProxy()
{
    m_manual->setVisible(m_proxy->key() == kManual);
}

void LineSection::read()
{
    runtime::deliver(m_desk.store.run([line = m_desk.line] { return line->read(); }), this,
                     [this](const core::Result<ports::LineSettings>& line) {
                         setEnabled(true);
                         if (line)
                             tell(*line);
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(line.error()));
                     });
}

void LineSection::tell(const ports::LineSettings& line)
{
    m_stored = line;
    m_speed->setKey(QString::number(line.kbitPerSecond));
    m_proxy->setKey(keyOf(line.proxy));
    m_host->setText(line.proxyHost);
    m_port->setValue(line.proxyPort > 0 ? line.proxyPort : kUsualPort);
    m_user->setText(line.proxyUser);
    m_password->clear(); // what is kept is not shown
    m_passwordBox->setHelp(line.proxyPassword.isEmpty() ? tr("Se guarda cifrada en este equipo.")
                                                        : tr("Hay una guardada. Vacío la conserva, para ese mismo proxy y usuario."));
    showProxy();
}

void LineSection::save()
{
    if (m_isSaving) // the button stays as it is: disabled, it would hand the focus to whatever comes next
        return;
    ports::LineSettings line = m_stored;
    line.kbitPerSecond = m_speed->key().toInt();
    line.proxy = m_proxy->key() == kManual ? Proxy::Manual : m_proxy->key() == kNone ? Proxy::None : Proxy::System;
    line.proxyHost = m_host->text();
    line.proxyPort = static_cast<quint16>(m_port->value());
    line.proxyUser = m_user->text();
    const bool sameProxy = line.proxyHost.trimmed() == m_stored.proxyHost && line.proxyPort == m_stored.proxyPort && line.proxyUser == m_stored.proxyUser;
    if (!sameProxy || !m_password->text().isEmpty()) // what one proxy was told is no other's
        line.proxyPassword = m_password->text();
    m_isSaving = true;
    runtime::deliver(m_desk.store.run([choices = m_desk.line, line] { return choices->change(line); }), this,
                     [this](const core::Result<void>& done) {
                         m_isSaving = false;
                         if (!done)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_message->say(Theme::Tone::Ok, tr("La comunicación quedó guardada; vale desde el siguiente envío."));
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                         read();
                     });
}

} // namespace padron::ui
