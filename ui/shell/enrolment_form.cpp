// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/enrolment_form.h"

#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QUrl>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr qint64 kMostAnswerBytes = 1024 * 1024;
}

EnrolmentForm::EnrolmentForm(Gate& gate, QWidget* parent)
    : QWidget(parent), m_gate(gate), m_code(new QLineEdit(this)), m_address(new QLineEdit(this)), m_proxy(new QLineEdit(this)),
      m_more(new QPushButton(tr("La red pide un proxy"), this)), m_online(new QPushButton(tr("Dar de alta en línea"), this)),
      m_request(new QPushButton(tr("Guardar solicitud…"), this)),
      m_answer(new QPushButton(tr("Leer respuesta…"), this)), m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("enrolmentForm"));
    m_message->setObjectName(QStringLiteral("enrolMessage"));
    m_online->setObjectName(QStringLiteral("enrolOnline"));
    m_request->setObjectName(QStringLiteral("enrolRequest"));
    m_answer->setObjectName(QStringLiteral("enrolAnswer"));
    setRole(m_code, "mono");
    setRole(m_online, "primary");
    m_codeBox = new FieldBox(tr("Código de alta"), m_code, QStringLiteral("enrolCode"), this);
    m_codeBox->setHelp(tr("Lo da la coordinación; sirve una vez y por 72 horas."));
    m_addressBox = new FieldBox(tr("Dirección del centro"), m_address, QStringLiteral("enrolAddress"), this);
    m_addressBox->setHelp(tr("Por ejemplo https://padron.salud.example:8443"));

    m_proxyBox = new FieldBox(tr("Proxy"), m_proxy, QStringLiteral("enrolProxy"), this);
    m_proxyBox->setHelp(tr("Servidor y puerto, como proxy.salud.example:8080. Si pide usuario y contraseña, dígalos en Ajustes y dé de alta desde ahí."));
    m_proxyBox->hide();
    m_more->setObjectName(QStringLiteral("enrolMore"));
    setRole(m_more, "link");

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_message);
    column->addWidget(m_codeBox);
    column->addWidget(m_addressBox);
    column->addWidget(m_proxyBox);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    column->addWidget(m_online);
    auto* byFile =
        new Label(tr("Sin red: guarde la solicitud en una memoria USB, llévela a la coordinación y lea aquí la "
                     "respuesta que le den."),
                  "help", this);
    byFile->setWordWrap(true);
    column->addSpacing(grid::kS);
    column->addWidget(byFile);
    auto* files = new QHBoxLayout;
    files->setSpacing(grid::kS);
    files->addWidget(m_request, 1);
    files->addWidget(m_answer, 1);
    column->addLayout(files);

    const FileKind request{tr("Solicitud de alta"), QStringLiteral("alta")};
    const FileKind answer{tr("Respuesta de alta"), QStringLiteral("altaok")};
    connect(m_code, &QLineEdit::returnPressed, m_address, qOverload<>(&QWidget::setFocus));
    connect(m_address, &QLineEdit::returnPressed, this, &EnrolmentForm::enrolOnline);
    connect(m_proxy, &QLineEdit::returnPressed, this, &EnrolmentForm::enrolOnline);
    connect(m_more, &QPushButton::clicked, this, [this] { // most have none
        m_proxyBox->show();
        m_proxy->setFocus(Qt::OtherFocusReason);
        m_more->hide();
    });
    connect(m_online, &QPushButton::clicked, this, &EnrolmentForm::enrolOnline);
    connect(m_request, &QPushButton::clicked, this, [this, request] {
        if (checkCode())
            askWhereToSave(this, tr("Guardar solicitud de alta"), QStringLiteral("solicitud.alta"), request,
                           [this](const QString& path) { saveRequest(path); });
    });
    connect(m_answer, &QPushButton::clicked, this, [this, answer] {
        if (checkCode())
            askWhichFile(this, tr("Leer respuesta de alta"), answer, [this](const QString& path) { readAnswer(path); });
    });
}

QWidget* EnrolmentForm::first() const
{
    return m_code;
}

bool EnrolmentForm::checkCode()
{
    m_codeBox->clearFinding();
    m_addressBox->clearFinding();
    if (!m_code->text().trimmed().isEmpty())
        return true;
    m_codeBox->showFinding(Theme::Tone::Danger, tr("Escriba el código que le dio la coordinación."));
    m_code->setFocus();
    return false;
}

void EnrolmentForm::enrolOnline()
{
    if (!m_online->isEnabled() || !checkCode())
        return;
    const QUrl address(m_address->text().trimmed(), QUrl::StrictMode);
    if (!address.isValid() || address.scheme() != QLatin1String("https") || address.host().isEmpty()) {
        m_addressBox->showFinding(Theme::Tone::Danger,
                                  tr("La dirección empieza con https:// y lleva el nombre del centro."));
        m_address->setFocus();
        return;
    }
    setReady(false);
    m_message->say(Theme::Tone::Info, tr("Hablando con el centro…"));
    runtime::deliver(m_gate.enrolOnline(address.toString(), m_code->text(), m_proxy->text()), this,
                     [this](core::Result<ports::Enrolment> done) {
                         setReady(true);
                         if (done) {
                             Q_EMIT enrolled();
                             return;
                         }
                         m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         m_code->setFocus();
                     });
}

void EnrolmentForm::saveRequest(const QString& path)
{
    setReady(false);
    runtime::deliver(m_gate.enrolmentRequest(m_code->text()), this, [this, path](core::Result<QByteArray> request) {
        setReady(true);
        if (!request) {
            m_message->say(Theme::Tone::Danger, sentenceFor(request.error()));
            return;
        }
        QSaveFile file(path);
        const bool saved = file.open(QIODevice::WriteOnly) && file.write(*request) == request->size() && file.commit();
        m_message->say(
            saved ? Theme::Tone::Ok : Theme::Tone::Danger,
            saved ? tr("La solicitud se guardó. Llévela a la coordinación; el código no va dentro, no lo pierda.")
                  : tr("La solicitud no se pudo guardar ahí. Elija otra carpeta."));
    });
}

void EnrolmentForm::readAnswer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostAnswerBytes) {
        m_message->say(Theme::Tone::Danger,
                       tr("El archivo no se puede leer. Elija la respuesta que dio la coordinación."));
        return;
    }
    setReady(false);
    runtime::deliver(m_gate.enrolWithAnswer(m_code->text(), file.readAll()), this,
                     [this](core::Result<ports::Enrolment> done) {
                         setReady(true);
                         if (done)
                             Q_EMIT enrolled();
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                     });
}

void EnrolmentForm::setReady(bool ready)
{
    for (QWidget* widget : QList<QWidget*>{m_code, m_address, m_proxy, m_online, m_request, m_answer})
        widget->setEnabled(ready);
}

} // namespace padron::ui
