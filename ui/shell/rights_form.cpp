// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rights_form.h"

#include "errors/arco_text.h"
#include "usecases/arco.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kFieldWidth = 560;

template <class Kind, std::size_t N, class Text>
void fill(ChoiceCombo* combo, const std::array<const char*, N>& keys, Text text)
{
    QList<std::pair<QString, QString>> choices;
    for (std::size_t i = 0; i < N; ++i)
        choices.append({QLatin1String(keys[i]), text(static_cast<Kind>(i))});
    combo->setChoices(choices);
}

template <class Kind, std::size_t N> std::optional<Kind> chosen(const ChoiceCombo* combo, const std::array<const char*, N>& keys)
{
    for (std::size_t i = 0; i < N; ++i)
        if (combo->key() == QLatin1String(keys[i]))
            return static_cast<Kind>(i);
    return std::nullopt;
}

} // namespace

RightsForm::RightsForm(QWidget* parent)
    : AskingForm(GivenBy::CtrlEnter, parent), m_title(new Label(QString(), "strong", this)), m_right(new ChoiceCombo), m_asker(new ChoiceCombo),
      m_means(new ChoiceCombo), m_name(new QLineEdit), m_askerName(new QLineEdit), m_document(new QLineEdit),
      m_answerTo(new QLineEdit), m_what(new TextArea(3))
{
    setObjectName(QStringLiteral("rightsForm"));
    m_title->setWordWrap(true);
    fill<domain::ArcoRight>(m_right, domain::kArcoRights, arcoRightLabel);
    fill<domain::ArcoAsker>(m_asker, domain::kArcoAskers, arcoAskerLabel);
    fill<domain::ArcoMeans>(m_means, domain::kArcoMeans, arcoMeansLabel);
    for (QLineEdit* line : {m_name, m_askerName, m_document, m_answerTo})
        line->setMaxLength(usecases::Arco::kMostLine);
    auto* column = addColumn();
    column->addWidget(m_title);
    m_nameBox = addField(column, tr("De quién son los datos: nombre completo"), m_name, "rightsName");
    m_rightBox = addField(column, tr("Qué derecho"), m_right, "rightsRight");
    m_askerBox = addField(column, tr("Quién la pide"), m_asker, "rightsAsker");
    m_askerNameBox = addField(column, tr("Nombre de quien la representa"), m_askerName, "rightsAskerName");
    m_documentBox = addField(column, tr("Con qué se identifica"), m_document, "rightsDocument");
    m_whatBox = addField(column, tr("Qué pide, con sus palabras"), m_what, "rightsWhat");
    m_meansBox = addField(column, tr("Dónde quiere la respuesta"), m_means, "rightsMeans");
    m_answerToBox = addField(column, tr("A qué correo o domicilio"), m_answerTo, "rightsAnswerTo");
    auto* give = new QPushButton(tr("Recibir la solicitud   Ctrl+Entrar"), this);
    give->setObjectName(QStringLiteral("rightsGive"));
    auto* leaveButton = new QPushButton(tr("No recibirla todavía"), this);
    leaveButton->setObjectName(QStringLiteral("rightsLeave"));
    endWith(give, leaveButton);
    for (ChoiceCombo* combo : {m_right, m_asker, m_means})
        connect(combo, &ChoiceCombo::chosenByUser, this, &RightsForm::refresh);
}

template <class W> FieldBox* RightsForm::addField(QVBoxLayout* column, const QString& label, W* input, const char* name)
{
    auto* box = new FieldBox(label, input, QLatin1String(name), this);
    box->setMaximumWidth(kFieldWidth);
    column->addWidget(box);
    if constexpr (!std::is_same_v<W, ChoiceCombo>)
        connect(input, &W::textEdited, box, [box] { box->clearFinding(); });
    return box;
}

void RightsForm::ask(const core::PersonId& person, const QString& name)
{
    m_person = person;
    m_title->setText(person.isNull() ? tr("Una solicitud de alguien que no está en el padrón, o que no se encuentra aquí")
                                     : tr("Una solicitud sobre los datos de %1").arg(name));
    for (QLineEdit* line : {m_name, m_askerName, m_document, m_answerTo})
        line->clear();
    m_what->setText({});
    m_right->setKey({});
    m_asker->setKey(keyOf(domain::ArcoAsker::Titular));
    m_means->setKey(keyOf(domain::ArcoMeans::Modulo));
    for (FieldBox* box : {m_rightBox, m_askerBox, m_meansBox, m_nameBox, m_askerNameBox, m_documentBox, m_answerToBox, m_whatBox})
        box->clearFinding();
    m_nameBox->setVisible(person.isNull());
    refresh();
    show();
    setFocusProxy(person.isNull() ? static_cast<QWidget*>(m_name) : m_right);
    setFocus(Qt::OtherFocusReason);
}

void RightsForm::refresh()
{
    m_rightBox->clearFinding();
    const auto right = chosen<domain::ArcoRight>(m_right, domain::kArcoRights);
    m_rightBox->setHelp(right ? arcoRightHelp(*right) : tr("Acceso, rectificación, cancelación u oposición."));
    const bool other = chosen<domain::ArcoAsker>(m_asker, domain::kArcoAskers) == domain::ArcoAsker::Representante;
    m_askerNameBox->setVisible(other);
    m_documentBox->setHelp(other ? tr("La de quien representa, y el documento que lo prueba: acta, carta poder, sentencia.")
                                 : tr("Tipo y número: INE, pasaporte o la que traiga."));
    m_answerToBox->setVisible(chosen<domain::ArcoMeans>(m_means, domain::kArcoMeans) != domain::ArcoMeans::Modulo);
}

bool RightsForm::lacks(const QString& text, FieldBox* box)
{
    box->clearFinding();
    if (box->isHidden() || !text.trimmed().isEmpty())
        return false;
    box->showFinding(Theme::Tone::Danger, tr("Falta este dato."));
    box->input()->setFocus(Qt::OtherFocusReason);
    return true;
}

void RightsForm::give()
{
    if (lacks(m_name->text(), m_nameBox) || lacks(m_right->key(), m_rightBox) || lacks(m_asker->key(), m_askerBox)
        || lacks(m_askerName->text(), m_askerNameBox) || lacks(m_document->text(), m_documentBox)
        || lacks(m_what->text(), m_whatBox) || lacks(m_means->key(), m_meansBox) || lacks(m_answerTo->text(), m_answerToBox))
        return;
    domain::ArcoRequest request;
    request.person = m_person;
    request.personName = m_name->text();
    request.right = chosen<domain::ArcoRight>(m_right, domain::kArcoRights).value_or(domain::ArcoRight::Acceso);
    request.asker = chosen<domain::ArcoAsker>(m_asker, domain::kArcoAskers).value_or(domain::ArcoAsker::Titular);
    request.askerName = m_askerName->text();
    request.document = m_document->text();
    request.what = m_what->text();
    request.means = chosen<domain::ArcoMeans>(m_means, domain::kArcoMeans).value_or(domain::ArcoMeans::Modulo);
    if (request.means != domain::ArcoMeans::Modulo)
        request.answerTo = m_answerTo->text();
    Q_EMIT given(request);
}

} // namespace padron::ui
