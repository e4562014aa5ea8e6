// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/credential_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace padron::ui {

namespace {

class CredentialText
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::CredentialText)

public:
    static QString title(credential::Verdict verdict);
    static QString reason(credential::Reason reason);
    static QString listAge(qint64 seconds);
    static QString note(credential::Verdict verdict);
    static QString advice(const credential::Verification& verification);
    static QString foreign(credential::ForeignReason reason);
    static QString meaning();
    static QString care();
};

QString CredentialText::title(credential::Verdict verdict)
{
    using V = credential::Verdict;
    switch (verdict) {
    case V::Valid:
        return tr("FIRMA VÁLIDA");
    case V::ValidProvisional:
        return tr("FIRMA VÁLIDA (comprobante provisional)");
    case V::Replaced:
        return tr("SUSTITUIDA");
    case V::Suspended:
        return tr("SUSPENDIDA");
    case V::Cancelled:
        return tr("CANCELADA");
    case V::NotVerifiable:
        return tr("NO VERIFICABLE");
    }
    return {};
}

QString CredentialText::reason(credential::Reason reason)
{
    using R = credential::Reason;
    switch (reason) {
    case R::None:
        return {};
    case R::TooLong:
        return tr("El texto es más largo que el de una credencial.");
    case R::NotBase45:
        return tr("El texto no es de un QR de credencial.");
    case R::NotZlib:
        return tr("El contenido del QR está dañado.");
    case R::NotCanonical:
        return tr("El QR no está escrito como los del padrón.");
    case R::NotACredential:
        return tr("El QR no es de una credencial del padrón.");
    case R::UnknownKey:
        return tr("La firma es de una llave que este equipo no conoce.");
    case R::RevokedKey:
        return tr("La llave que firmó fue revocada.");
    case R::BadSignature:
        return tr("La firma no corresponde al contenido.");
    case R::BadDelegation:
        return tr("El permiso del equipo que firmó no es válido.");
    case R::OutsideDelegation:
        return tr("El equipo firmó fuera de su permiso.");
    case R::WrongIssuer:
        return tr("La emitió otro padrón.");
    case R::IssuedInFuture:
        return tr("La fecha de emisión todavía no llega; revise el reloj de este equipo.");
    case R::BadClaims:
        return tr("Al QR le falta un dato o tiene uno que no corresponde.");
    }
    return {};
}

QString CredentialText::listAge(qint64 seconds)
{
    if (seconds < 0)
        return tr("Este equipo no tiene lista de estados: no se sabe si sigue vigente.");
    return tr("Lista de estados de hace %n día(s).", nullptr, int(seconds / 86400));
}

QString CredentialText::note(credential::Verdict verdict)
{
    using V = credential::Verdict;
    switch (verdict) {
    case V::Valid:
    case V::NotVerifiable:
        return {};
    case V::ValidProvisional:
        return tr("Comprobante provisional: certificado de registro");
    case V::Replaced:
        return tr("Se emitió otra en su lugar");
    case V::Suspended:
        return tr("El padrón la tiene en pausa; puede volver a estar vigente");
    case V::Cancelled:
        return tr("El padrón la dio por terminada");
    }
    return {};
}

QString CredentialText::advice(const credential::Verification& verification)
{
    using V = credential::Verdict;
    using R = credential::Reason;
    switch (verification.verdict) {
    case V::Valid:
    case V::ValidProvisional:
        return tr("Compare estos datos con la persona y con su identificación.");
    case V::Replaced:
        return tr("Pida la credencial más reciente o busque a la persona por su nombre o su CURP.");
    case V::Suspended:
    case V::Cancelled:
        return tr("Oriente a la persona a su módulo de registro para aclararlo.");
    case V::NotVerifiable:
        break;
    }
    switch (verification.reason) {
    case R::UnknownKey:
    case R::RevokedKey:
        return tr("Actualice las listas y léala de nuevo; si sigue igual, oriente a la persona a su módulo.");
    case R::IssuedInFuture:
        return tr("Corrija la fecha de esta computadora y léala de nuevo.");
    case R::WrongIssuer:
        return tr("Si quien la emite le dio su llave, elija «Credencial de otro emisor».");
    case R::TooLong:
    case R::NotBase45:
    case R::NotZlib:
    case R::NotCanonical:
    case R::NotACredential:
        return tr("Léala de nuevo con el QR plano y con luz; revise que sea el QR de la credencial.");
    default:
        return tr("Busque a la persona por su nombre o su CURP, u oriéntela a su módulo de registro.");
    }
}

QString CredentialText::foreign(credential::ForeignReason reason)
{
    using R = credential::ForeignReason;
    switch (reason) {
    case R::None:
        return {};
    case R::NotACredential:
        return tr("El QR no es una credencial de las que se pueden leer aquí.");
    case R::UnknownKey:
        return tr("La firma es de una llave que nadie ha cargado en este equipo.");
    case R::BadSignature:
        return tr("La firma no corresponde al contenido.");
    case R::NotYetValid:
        return tr("La fecha de emisión todavía no llega; revise el reloj de este equipo.");
    case R::Expired:
        return tr("Quien la emitió le puso una fecha de término que ya pasó.");
    }
    return {};
}

QString CredentialText::meaning()
{
    return tr("La firma prueba el registro, no quién trae la credencial.");
}

QString CredentialText::care()
{
    return tr("La atención médica no depende de esta credencial.");
}

} // namespace

QString verdictTitle(credential::Verdict verdict)
{
    return CredentialText::title(verdict);
}

QString verdictWord(credential::Verdict verdict)
{
    return CredentialText::title(verdict == credential::Verdict::ValidProvisional ? credential::Verdict::Valid : verdict);
}

QString verdictNote(credential::Verdict verdict)
{
    return CredentialText::note(verdict);
}

QString adviceFor(const credential::Verification& verification)
{
    return CredentialText::advice(verification);
}

QString listAgeSentence(qint64 seconds)
{
    return CredentialText::listAge(seconds);
}

QString meaningSentence()
{
    return CredentialText::meaning();
}

QString careSentence()
{
    return CredentialText::care();
}

QString foreignReasonSentence(credential::ForeignReason reason)
{
    return CredentialText::foreign(reason);
}

QString reasonSentence(credential::Reason reason)
{
    return CredentialText::reason(reason);
}

QString verificationText(const credential::Verification& verification)
{
    QStringList lines{verdictTitle(verification.verdict)};
    if (verification.verdict == credential::Verdict::NotVerifiable)
        lines << reasonSentence(verification.reason);
    else
        lines << CredentialText::listAge(verification.listAgeSeconds) << CredentialText::meaning();
    lines << CredentialText::care();
    return lines.join(u'\n');
}

} // namespace padron::ui
