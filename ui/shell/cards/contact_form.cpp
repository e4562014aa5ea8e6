// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/contact_form.h"

#include "errors/delivery_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 560;
} // namespace

ContactForm::ContactForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_title(new Label(QString(), "strong", this)), m_means(new ChoiceCombo),
      m_result(new ChoiceCombo), m_note(new QLineEdit), m_give(new QPushButton(tr("Anotarlo   Entrar"), this))
{
    setObjectName(QStringLiteral("contactForm"));
    m_title->setWordWrap(true);
    m_note->setMaxLength(int(domain::kMostContactNote));
    QList<std::pair<QString, QString>> results;
    for (int i = 0; i < domain::kContactResults; ++i) {
        const auto result = static_cast<domain::ContactResult>(i);
        results.append({domain::keyOf(result), contactResultLabel(result)});
    }
    m_result->setChoices(results);
    m_meansBox = new FieldBox(tr("Cómo se le avisó"), m_means, QStringLiteral("contactMeans"), this);
    m_meansBox->setHelp(tr("No diga a terceros de qué trámite se trata."));
    m_resultBox = new FieldBox(tr("Qué resultó"), m_result, QStringLiteral("contactResult"), this);
    m_noteBox = new FieldBox(tr("Nota, si hace falta"), m_note, QStringLiteral("contactNote"), this);
    m_give->setObjectName(QStringLiteral("contactGive"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("contactLeave"));
    auto* column = addColumn();
    column->addWidget(m_title);
    for (FieldBox* box : {m_meansBox, m_resultBox, m_noteBox}) {
        box->setMaximumWidth(kFieldWidth);
        column->addWidget(box);
    }
    endWith(m_give, leaveButton);
    connect(m_means, &ChoiceCombo::chosenByUser, m_meansBox, &FieldBox::clearFinding);
    connect(m_result, &ChoiceCombo::chosenByUser, m_resultBox, &FieldBox::clearFinding);
}

void ContactForm::ask(const usecases::Uncollected& about)
{
    m_key = about.card.key;
    m_title->setText(tr("Avisar a %1").arg(about.card.name));
    QList<std::pair<QString, QString>> means;
    for (int i = 0; i < domain::kContactMeans; ++i) {
        const auto one = static_cast<domain::ContactMeans>(i);
        const QString label = one == domain::ContactMeans::Llamada && !about.telefono.isEmpty()
                                  ? tr("%1 al %2").arg(contactMeansLabel(one), about.telefono)
                                  : contactMeansLabel(one);
        means.append({domain::keyOf(one), label});
    }
    m_means->setChoices(means);
    m_means->setKey({});
    m_result->setKey({});
    m_note->clear();
    m_meansBox->clearFinding();
    m_resultBox->clearFinding();
    setReady(true);
    show();
    m_means->setFocus(Qt::OtherFocusReason);
}

void ContactForm::give()
{
    const auto means = domain::contactMeansFrom(m_means->key());
    const auto result = domain::contactResultFrom(m_result->key());
    if (!means) {
        m_meansBox->showFinding(Theme::Tone::Danger, tr("Falta cómo se le avisó."));
        return m_means->setFocus(Qt::OtherFocusReason);
    }
    if (!result) {
        m_resultBox->showFinding(Theme::Tone::Danger, tr("Falta qué resultó."));
        return m_result->setFocus(Qt::OtherFocusReason);
    }
    setReady(false); // a second Entrar is not a second call
    Q_EMIT noted(m_key, *means, *result, m_note->text());
}

} // namespace padron::ui
