// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/desk_lookup.h"

#include "core/log.h"
#include "runtime/deliver.h"
#include "shell/desk.h"

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kMostOffered = 50;
}

template <class Row, class Work> void DeskLookup::ask(QObject* context, Work work, Answer<Row> answer)
{
    runtime::deliver(m_desk.store.run(std::move(work)), context,
                     [answer = std::move(answer)](core::Result<QList<Row>> rows) {
                         if (!rows)
                             qCWarning(core::lcStore) << "catalogue lookup:" << rows.error().printedId();
                         answer(rows.value_or(QList<Row>()));
                     });
}

void DeskLookup::loaded(QObject* context, std::function<void(const Loaded&)> answer)
{
    ask<ports::CatalogueVersion>(
        context, [&catalogues = m_desk.catalogues] { return catalogues.versions(); },
        [answer = std::move(answer)](const QList<ports::CatalogueVersion>& versions) {
            using K = domain::CatalogueKind;
            const auto has = [&versions](K kind) {
                return std::any_of(versions.begin(), versions.end(), [kind](const auto& v) { return v.kind == kind; });
            };
            answer({has(K::CodigosPostales), has(K::Municipios), has(K::Localidades)});
        });
}

void DeskLookup::byCodigoPostal(QObject* context, qint64 set, const QString& codigoPostal,
                                Answer<domain::AsentamientoRow> answer)
{
    ask<domain::AsentamientoRow>(
        context,
        [&catalogues = m_desk.catalogues, set, codigoPostal] { return catalogues.byCodigoPostal(set, codigoPostal); },
        std::move(answer));
}

void DeskLookup::asentamientos(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                               const QString& text, Answer<domain::AsentamientoRow> answer)
{
    ask<domain::AsentamientoRow>(
        context,
        [&catalogues = m_desk.catalogues, set, entidad, municipio, text] {
            return catalogues.codigosPostales(set, entidad, municipio, text, kMostOffered);
        },
        std::move(answer));
}

void DeskLookup::municipios(QObject* context, qint64 set, const QString& entidad, const QString& text,
                            Answer<domain::MunicipioRow> answer)
{
    ask<domain::MunicipioRow>(
        context,
        [&catalogues = m_desk.catalogues, set, entidad, text] {
            return catalogues.municipios(set, entidad, text, kMostOffered);
        },
        std::move(answer));
}

void DeskLookup::localidades(QObject* context, qint64 set, const QString& entidad, const QString& municipio,
                             const QString& text, Answer<domain::LocalidadRow> answer)
{
    ask<domain::LocalidadRow>(
        context,
        [&catalogues = m_desk.catalogues, set, entidad, municipio, text] {
            return catalogues.localidades(set, entidad, municipio, text, kMostOffered);
        },
        std::move(answer));
}

domain::FamilyDraft freshDraft(Desk& desk)
{
    domain::FamilyDraft draft = desk.drafts.fresh();
    draft.catalogueSet = desk.catalogues.currentSet().value_or(0); // not known: it reads the current ones
    return draft;
}

} // namespace padron::ui
