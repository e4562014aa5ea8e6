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
    static QString meaning(credential::Verdict verdict);
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

QString CredentialText::meaning(credential::Verdict verdict)
{
    return verdict == credential::Verdict::NotVerifiable
               ? QString()
               : tr("La firma prueba el registro, no quién trae la credencial.");
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
        lines << CredentialText::listAge(verification.listAgeSeconds) << CredentialText::meaning(verification.verdict);
    lines << CredentialText::care();
    return lines.join(u'\n');
}

} // namespace padron::ui
