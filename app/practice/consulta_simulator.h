// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace padron::practice {

/// An institution's service on loopback, over real TLS with a certificate made at start: answers as the Anexo Único says
/// under the default names of usecases/derechohabiencia_setup.h, or as badly as it is told.
class ConsultaSimulator
{
public:
    struct Reply
    {
        int status = 200;
        QByteArray body;
        QByteArray contentType = "application/json";
        QByteArray location;  ///< for redirects
        int delayMs = 0;
        bool never = false;   ///< holds the question until the simulator goes, or resume()
        bool cut = false;     ///< promises more than it sends
    };
    struct Person
    {
        QString curp, nombres, primerApellido, segundoApellido, numero;
        bool titular = true;
    };
    struct Seen
    {
        QByteArray path, body, authorization, cookie;
    };
    enum class Certificate { Right, OtherAuthority, OtherHost, Expired };

    explicit ConsultaSimulator(Certificate certificate = Certificate::Right);
    ~ConsultaSimulator();

    static Reply noEncontrada();
    static Reply sinDerechohabiencia();
    static Reply vigente(const Person& person, const QString& fechaHora = QStringLiteral("22/11/2026 09:05:07"));

    void answer(const QString& curp, const Reply& reply); ///< from now on
    void answerAll(const Reply& reply);                   ///< to CURPs not told apart; at first: not found
    void resume();                                        ///< lets go of what it held, with what it answers now
    QList<Seen> seen() const;
    QByteArray setupJson() const; ///< of this simulator, as usecases/derechohabiencia_setup.h reads it
    QByteArray fileJson(const char* institucion = "imss") const;
    static QByteArray secret() { return "Bearer simulador-4711"; }

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace padron::practice
