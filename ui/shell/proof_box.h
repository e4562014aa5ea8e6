// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "runtime/store_executor.h"

#include <QElapsedTimer>
#include <QFrame>

#include <functional>

class QLineEdit;
class QPushButton;

namespace padron::usecases {
class SignIn;
}

namespace padron::ui {

class FieldBox;
class InlineMessage;
class Label;

/// Asks for the password again, in the page's flow, before a sensitive act; one that was right serves for the acts of the
/// next minute and a half. Entrar confirms, Esc leaves everything as it is.
class ProofBox : public QFrame
{
    Q_OBJECT

public:
    ProofBox(runtime::StoreExecutor& store, usecases::SignIn& signIn, const QString& userName, QWidget* parent);

    using Act = std::function<void(const access::Proof&)>;
    /// At once when the password was right a moment ago. `what`: "Suspender a Ana Pech".
    void before(const QString& what, Act act);
    void forget(); ///< the next act asks again

Q_SIGNALS:
    void leftAsItWas();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void submit();
    void refuse(const core::Error& error);
    void leave();

    runtime::StoreExecutor& m_store;
    usecases::SignIn& m_signIn;
    QString m_userName;
    Act m_act;
    access::Proof m_proof;
    QElapsedTimer m_since;
    Label* m_what;
    InlineMessage* m_message;
    QLineEdit* m_password;
    FieldBox* m_box;
    QPushButton* m_confirm;
};

} // namespace padron::ui
