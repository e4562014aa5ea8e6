// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/domicilio_lookup.h"
#include "forms/section_form.h"
#include "forms/suggester.h"

#include <QSet>

class QCheckBox;
class QGridLayout;

namespace padron::ui {

class ChoiceCombo;
class ChoiceRow;
class InlineMessage;
class Label;
class TextArea;

/// Registered members who go where the titular goes, once the titular's domicilio is not the registered one any more.
QStringList movingToo(const domain::FamilyDraft& draft, const std::optional<domain::Domicilio>& registeredHome);

/// Domicilio (10.III): urban or rural, without ever asking to invent a number; the titular's own with one key. The first
/// choice says which fields there are; what others hold is kept, and shown where the rules would use it. The catalogues
/// fill and offer, and anything can be typed over them.
class DomicilioSection : public SectionForm
{
    Q_OBJECT

public:
    explicit DomicilioSection(DomicilioLookup& lookup, QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    // domicilio_section.cpp: the form
    void makeBoxes();
    void makeRowOfKinds();
    void placeColumn();
    QList<FieldBox*> boxesShown() const; ///< in the order of the page
    void placeOwn();
    int titular() const; ///< whose domicilio can be shared; -1: this person's own only
    bool isRural() const;
    void refresh();

    // domicilio_catalogues.cpp: what the catalogues say
    using Rows = QList<domain::AsentamientoRow>;
    void connectCatalogues();
    void askLoaded();
    void codigoPostalEdited(const QString& text);
    void takeCodigoPostal(const Rows& rows);
    void takePlace(const domain::AsentamientoRow& row, const Rows& rows);
    void takeCiudad(const domain::AsentamientoRow& row, const Rows& rows);
    void takeAsentamiento(const domain::AsentamientoRow& row);
    void takeMunicipio(const QString& entidad, const QString& clave, const QString& nombre);
    void takeLocalidad(const domain::LocalidadRow& row);
    void askAsentamientos(const QString& text, Suggester::Answer answer);
    void askMunicipios(const QString& text, Suggester::Answer answer);
    void askLocalidades(const QString& text, Suggester::Answer answer);
    QList<Suggestion> offered(const Rows& rows, const QString& text);
    void mark(FieldBox* box, bool fromCatalogue);
    void forgetCatalogues(const domain::DomicilioDraft& draft); ///< another person's domicilio is shown
    void changed(); ///< something was filled in by the catalogue
    qint64 set() const { return context().family.catalogueSet; }

    DomicilioLookup& m_lookup;
    QCheckBox* m_same;
    Label *m_sameLines, *m_noCatalogues;
    InlineMessage* m_movingToo;
    QWidget* m_own;
    QGridLayout* m_grid;
    ChoiceCombo *m_entidad, *m_asentamientoTipo, *m_vialidadTipo, *m_comprobante;
    ChoiceRow* m_numeroKind;
    TextArea* m_referenciasText;
    FieldBox *m_entidadBox, *m_municipio, *m_localidad, *m_codigoPostal, *m_asentamientoTipoBox, *m_asentamiento,
        *m_vialidadTipoBox, *m_vialidad, *m_numeroKindBox, *m_exterior, *m_interior, *m_entre, *m_referencias,
        *m_comprobanteBox, *m_telefono;
    Suggester *m_offerMunicipio, *m_offerLocalidad, *m_offerAsentamiento;
    SuggestionList* m_offerPlaces; ///< the municipios of a CP that lies in several
    QString m_municipioClave, m_localidadClave;
    QSet<FieldBox*> m_fromCatalogue;
    DomicilioLookup::Loaded m_loaded;
    QString m_rowsCode;   ///< the CP that m_rows are of
    Rows m_rows;
    quint64 m_asked = 0;  ///< the last CP asked for; answers to earlier ones are dropped
};

} // namespace padron::ui
