// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/centre_recovery_page.h"

#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "qrimage/qr_paint.h"
#include "runtime/deliver.h"
#include "shell/gate.h"
#include "shell/password_text.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr qint64 kMostAnswerBytes = 64 * 1024;
constexpr int kDotsPerModule = 3;

QPixmap pictureOf(const QByteArray& request)
{
    const auto symbol = qrimage::encodeQr(access::recoveryText(request), qrimage::Ecc::M);
    if (!symbol)
        return {};
    const int side = (symbol->size() + 2 * qrimage::kQuietZone) * kDotsPerModule;
    QPixmap picture(side, side);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    for (int y = 0; y < symbol->size(); ++y)
        for (int x = 0; x < symbol->size(); ++x)
            if (symbol->at(x, y))
                painter.fillRect((x + qrimage::kQuietZone) * kDotsPerModule, (y + qrimage::kQuietZone) * kDotsPerModule,
                                 kDotsPerModule, kDotsPerModule, Qt::black);
    return picture;
}

} // namespace

CentreRecoveryPage::CentreRecoveryPage(Gate& gate, const QString& userName, QWidget* parent)
    : CentredCard(tr("Pedir acceso al padrón central"),
                  tr("Sin contraseña y sin la hoja del código, sólo el padrón central puede abrir este equipo. %1 elige desde "
                     "ahora la contraseña con que entrará.")
                      .arg(shownText(userName)),
                  parent),
      m_gate(gate), m_userName(userName), m_message(new InlineMessage(this)), m_password(new QLineEdit),
      m_again(new QLineEdit), m_chosen(new QLineEdit)
{
    setObjectName(QStringLiteral("centreRecoveryPage"));
    m_message->setObjectName(QStringLiteral("centreRecoveryMessage"));
    auto* back = new QPushButton(tr("Volver"), this);
    back->setObjectName(QStringLiteral("centreRecoveryBack"));
    m_asking = makeAsking();
    m_waiting = makeWaiting();
    m_waiting->hide();
    column()->addWidget(m_message);
    column()->addWidget(m_asking);
    column()->addWidget(m_waiting);
    column()->addWidget(back, 0, Qt::AlignLeft);
    setFirst(m_password);
    connect(back, &QPushButton::clicked, this, &CentreRecoveryPage::leaveRequested);
    runtime::deliver(m_gate.centreRequest(), this,
                     [this](const core::Result<usecases::RecoverWithCentre::Request>& waiting) {
                         if (waiting && waiting->userName.compare(m_userName, Qt::CaseInsensitive) == 0)
                             showRequest(*waiting);
                     });
}

QWidget* CentreRecoveryPage::makeAsking()
{
    auto* page = new QWidget(this);
    m_password->setEchoMode(QLineEdit::Password);
    m_again->setEchoMode(QLineEdit::Password);
    auto* passwordBox = new FieldBox(tr("Contraseña nueva"), m_password, QStringLiteral("centreRecoveryPassword"), page);
    passwordBox->setHelp(tr("Al menos 10 caracteres. La volverá a escribir cuando llegue la respuesta: no la olvide."));
    m_againBox = new FieldBox(tr("Contraseña nueva, otra vez"), m_again, QStringLiteral("centreRecoveryAgain"), page);
    m_ask = new QPushButton(tr("Hacer la solicitud"), page);
    m_ask->setObjectName(QStringLiteral("centreRecoveryAsk"));
    setRole(m_ask, "primary");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(passwordBox);
    column->addWidget(m_againBox);
    column->addWidget(m_ask);
    connect(m_ask, &QPushButton::clicked, this, &CentreRecoveryPage::ask);
    connect(m_again, &QLineEdit::returnPressed, this, &CentreRecoveryPage::ask);
    return page;
}

QWidget* CentreRecoveryPage::makeWaiting()
{
    auto* page = new QWidget(this);
    auto* help = new Label(tr("Lleve la solicitud a la coordinación en un archivo, o muestre este código QR. Le llamarán para que lea "
                              "en voz alta el código de comprobación:"),
                           "", page);
    help->setWordWrap(true);
    m_code = new Label(QString(), "code", page);
    m_code->setObjectName(QStringLiteral("centreRecoveryCode"));
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setAccessibleName(tr("Código de comprobación"));
    m_picture = new Label(page);
    m_picture->setObjectName(QStringLiteral("centreRecoveryQr"));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setAccessibleName(tr("Código QR de la solicitud"));
    m_save = new QPushButton(tr("Guardar la solicitud"), page);
    m_save->setObjectName(QStringLiteral("centreRecoverySave"));
    auto* other = new QPushButton(tr("Hacer otra solicitud"), page);
    other->setObjectName(QStringLiteral("centreRecoveryOther"));
    m_chosen->setEchoMode(QLineEdit::Password);
    auto* chosenBox = new FieldBox(tr("La contraseña que eligió al pedirlo"), m_chosen, QStringLiteral("centreRecoveryChosen"), page);
    m_answer = new QPushButton(tr("Abrir la respuesta y entrar"), page);
    m_answer->setObjectName(QStringLiteral("centreRecoveryAnswer"));
    setRole(m_answer, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_save);
    buttons->addWidget(other);
    buttons->addStretch();
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(help);
    column->addWidget(m_code);
    column->addWidget(m_picture);
    column->addLayout(buttons);
    column->addWidget(chosenBox);
    column->addWidget(m_answer);
    connect(other, &QPushButton::clicked, this, &CentreRecoveryPage::askAgain);
    connect(m_save, &QPushButton::clicked, this, [this] {
        askWhereToSave(this, tr("Guardar la solicitud"), QStringLiteral("solicitud-de-recuperacion.pdr"),
                       {tr("Solicitud de recuperación"), QStringLiteral("pdr")},
                       [this](const QString& path) { saveRequest(path); });
    });
    connect(m_answer, &QPushButton::clicked, this, [this] {
        askWhichFile(this, tr("Abrir la respuesta"), {tr("Respuesta de recuperación"), QStringLiteral("pdr")},
                     [this](const QString& path) { readAnswer(path); });
    });
    return page;
}

void CentreRecoveryPage::ask()
{
    if (!m_ask->isEnabled())
        return;
    m_againBox->clearFinding();
    if (!samePassword(m_password, m_again)) {
        m_againBox->showFinding(Theme::Tone::Danger, tr("Las dos contraseñas no son iguales."));
        m_again->setFocus();
        return;
    }
    m_message->hide();
    setReady(false);
    core::SecureBytes password = takePassword(m_password);
    m_again->clear();
    runtime::deliver(m_gate.askCentre(m_userName, std::move(password)), this,
                     [this](const core::Result<usecases::RecoverWithCentre::Request>& made) {
                         setReady(true);
                         if (made)
                             return showRequest(*made);
                         m_message->say(Theme::Tone::Danger, sentenceFor(made.error()));
                         m_password->setFocus();
                     });
}

void CentreRecoveryPage::showRequest(const usecases::RecoverWithCentre::Request& request)
{
    m_request = request;
    m_code->setText(request.checkCode);
    m_picture->setPixmap(pictureOf(request.bytes));
    m_asking->hide();
    m_waiting->show();
    m_save->setFocus(Qt::OtherFocusReason);
}

void CentreRecoveryPage::askAgain()
{
    m_waiting->hide();
    m_asking->show();
    m_password->setFocus(Qt::OtherFocusReason);
}

void CentreRecoveryPage::saveRequest(const QString& path)
{
    QSaveFile file(path);
    const bool saved = file.open(QIODevice::WriteOnly) && file.write(m_request.bytes) == m_request.bytes.size() && file.commit();
    m_message->say(saved ? Theme::Tone::Ok : Theme::Tone::Danger,
                   saved ? tr("La solicitud se guardó. Por sí sola no abre nada; llévela a la coordinación.")
                         : tr("La solicitud no se pudo guardar ahí. Elija otra carpeta."));
}

void CentreRecoveryPage::readAnswer(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostAnswerBytes) {
        m_message->say(Theme::Tone::Danger, tr("El archivo no se puede leer. Elija la respuesta que dio la coordinación."));
        return;
    }
    setReady(false);
    runtime::deliver(m_gate.recoverWithAnswer(file.readAll(), takePassword(m_chosen)), this, [this](const core::Result<void>& done) {
        setReady(true);
        if (done) {
            Q_EMIT entered(m_userName);
            return;
        }
        m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
        m_chosen->setFocus();
    });
}

void CentreRecoveryPage::setReady(bool ready)
{
    for (QWidget* widget : QList<QWidget*>{m_ask, m_save, m_answer})
        widget->setEnabled(ready);
}

} // namespace padron::ui
