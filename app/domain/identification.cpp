// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identification.h"

#include "domain/text_rules.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace padron::domain {

namespace {

constexpr int kMaxNumber = 30;

template <class T, std::size_t N> QString keyIn(const std::array<std::pair<T, const char16_t*>, N>& rows, T value)
{
    for (const auto& [item, key] : rows)
        if (item == value)
            return QString::fromUtf16(key);
    return {};
}

template <class T, std::size_t N>
std::optional<T> valueIn(const std::array<std::pair<T, const char16_t*>, N>& rows, QStringView key)
{
    for (const auto& [item, text] : rows)
        if (key == QStringView(text))
            return item;
    return std::nullopt;
}

template <class T, std::size_t N> QList<T> valuesOf(const std::array<std::pair<T, const char16_t*>, N>& rows)
{
    QList<T> list;
    for (const auto& row : rows)
        list.append(row.first);
    return list;
}

using I = IdentificacionTipo;
constexpr std::array<std::pair<I, const char16_t*>, 10> kIdentificaciones{{
    {I::Ine, u"ine"},
    {I::Pasaporte, u"pasaporte"},
    {I::CedulaProfesional, u"cedula"},
    {I::CartillaMilitar, u"cartilla"},
    {I::Inapam, u"inapam"},
    {I::MatriculaConsular, u"matricula_consular"},
    {I::Municipal, u"municipal"},
    {I::Escolar, u"escolar"},
    {I::Migratorio, u"migratorio"},
    {I::Otra, u"otra"},
}};

using D = DocumentoNacimientoTipo;
constexpr std::array<std::pair<D, const char16_t*>, 2> kDocumentos{{
    {D::Acta, u"acta"},
    {D::CertificadoNacimiento, u"certificado"},
}};

using C = ComprobanteTipo;
constexpr std::array<std::pair<C, const char16_t*>, 8> kComprobantes{{
    {C::Luz, u"luz"},
    {C::Agua, u"agua"},
    {C::Telefono, u"telefono"},
    {C::Predial, u"predial"},
    {C::Gas, u"gas"},
    {C::EstadoDeCuenta, u"estado_de_cuenta"},
    {C::ConstanciaLocal, u"constancia_local"},
    {C::Otro, u"otro"},
}};

const QRegularExpression* formOf(IdentificacionTipo tipo)
{
    static const QRegularExpression ine(QStringLiteral("\\A[A-Z]{6}[0-9]{8}[HM][0-9]{3}\\z"));
    static const QRegularExpression pasaporte(QStringLiteral("\\A[A-Z][0-9]{8}\\z"));
    static const QRegularExpression cedula(QStringLiteral("\\A[0-9]{7,8}\\z"));
    switch (tipo) {
    case I::Ine: return &ine;
    case I::Pasaporte: return &pasaporte;
    case I::CedulaProfesional: return &cedula;
    default: return nullptr;
    }
}

} // namespace

QString keyOf(IdentificacionTipo tipo)
{
    return keyIn(kIdentificaciones, tipo);
}

std::optional<IdentificacionTipo> identificacionTipoByKey(QStringView key)
{
    return valueIn(kIdentificaciones, key);
}

const QList<IdentificacionTipo>& identificacionTipos()
{
    static const QList<IdentificacionTipo> list = valuesOf(kIdentificaciones);
    return list;
}

tl::expected<QString, Rule> parseIdentificacionNumero(IdentificacionTipo tipo, QStringView typed)
{
    QString numero = tidyText(typed);
    const QRegularExpression* form = formOf(tipo);
    if (form)
        numero = numero.left(2 * kMaxNumber).remove(u' ').toUpper();
    if (numero.isEmpty())
        return tl::unexpected<Rule>(Rule::Required);
    if (const auto fault = textFault(numero, kMaxNumber))
        return tl::unexpected<Rule>(Rule{*fault});
    if (form && !form->match(numero).hasMatch())
        return tl::unexpected<Rule>(Rule::BadFormat);
    return numero;
}

QString keyOf(DocumentoNacimientoTipo tipo)
{
    return keyIn(kDocumentos, tipo);
}

std::optional<DocumentoNacimientoTipo> documentoNacimientoByKey(QStringView key)
{
    return valueIn(kDocumentos, key);
}

QString keyOf(ComprobanteTipo tipo)
{
    return keyIn(kComprobantes, tipo);
}

std::optional<ComprobanteTipo> comprobanteTipoByKey(QStringView key)
{
    return valueIn(kComprobantes, key);
}

const QList<ComprobanteTipo>& comprobanteTipos()
{
    static const QList<ComprobanteTipo> list = valuesOf(kComprobantes);
    return list;
}

} // namespace padron::domain
