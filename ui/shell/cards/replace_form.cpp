// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/replace_form.h"

#include "errors/delivery_text.h"
#include "errors/error_text.h"
#include "models/row_texts.h"
#include "usecases/scanned_text.h"
#include "widgets/choice_combo.h"
#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QDateTime>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kFieldWidth = 560;

QString day(qint64 ms)
{
    return dayText(QDateTime::fromMSecsSinceEpoch(ms).date());
}

QString historyLine(const usecases::IssueHistory& one)
{
    QStringList parts;
    if (one.delivery)
        parts.append(ReplaceForm::tr("entregada el %1 a %2").arg(day(one.delivery->atMs), shownText(one.delivery->receiverName)));
    else if (one.state == domain::CardState::EnResguardo)
        parts.append(ReplaceForm::tr("en resguardo"));
    else if (!one.replacement)
        parts.append(ReplaceForm::tr("firmada; no consta aquí su entrega"));
    if (one.replacement)
        parts.append(ReplaceForm::tr("sustituida el %1: %2%3")
                         .arg(day(one.replacement->atMs), replacementReasonLabel(one.replacement->reason).toLower(),
                              one.replacement->handedBack ? ReplaceForm::tr(", la devolvió") : QString()));
    return ReplaceForm::tr("Emisión %1: %2").arg(one.issueNumber).arg(parts.join(QLatin1String("; ")));
}

} // namespace

ReplaceForm::ReplaceForm(QWidget* parent)
    : AskingForm(GivenBy::Enter, parent), m_title(new Label(QString(), "section", this)), m_history(new Label(QString(), "muted", this)),
      m_rule(new Label(QString(), "help", this)), m_whyNot(new Label(QString(), "strong", this)),
      m_reason(new ChoiceRow({{QStringLiteral("perdida"), replacementReasonLabel(domain::ReplacementReason::Perdida), u'R'},
                              {QStringLiteral("dano"), replacementReasonLabel(domain::ReplacementReason::Dano), u'D'}})),
      m_asker(new ChoiceCombo), m_document(new QLineEdit), m_handedBack(new QCheckBox(tr("Devolvió la tarjeta dañada"), this)),
      m_give(new QPushButton(tr("Pedir la reposición   Entrar"), this))
{
    setObjectName(QStringLiteral("replaceForm"));
    m_history->setObjectName(QStringLiteral("replaceHistory"));
    m_whyNot->setObjectName(QStringLiteral("replaceWhyNot"));
    m_handedBack->setObjectName(QStringLiteral("replaceBack"));
    m_give->setObjectName(QStringLiteral("replaceGive"));
    for (Label* label : {m_title, m_history, m_rule, m_whyNot})
        label->setWordWrap(true);
    m_reasonBox = new FieldBox(tr("Qué pasó con la credencial"), m_reason, QStringLiteral("replaceReason"), this);
    m_reasonBox->setHelp(tr("Si lo que está mal es un dato, no se repone: se actualiza el registro y el padrón firma otra."));
    m_askerBox = new FieldBox(tr("Quién la pide, en persona"), m_asker, QStringLiteral("replaceAsker"), this);
    m_documentBox = new FieldBox(tr("Con qué se identifica"), m_document, QStringLiteral("replaceDocument"), this);
    m_documentBox->setHelp(tr("Documento y número; compare la foto y el nombre."));
    auto* leaveButton = new QPushButton(tr("Dejarla como está   Esc"), this);
    leaveButton->setObjectName(QStringLiteral("replaceLeave"));
    auto* column = addColumn();
    for (Label* label : {m_title, m_history, m_whyNot, m_rule})
        column->addWidget(label);
    for (FieldBox* box : {m_reasonBox, m_askerBox, m_documentBox}) {
        box->setMaximumWidth(kFieldWidth);
        column->addWidget(box);
    }
    column->insertWidget(column->indexOf(m_reasonBox) + 1, m_handedBack);
    endWith(m_give, leaveButton);
    connect(m_reason, &ChoiceRow::chosenByUser, this, [this] {
        m_reasonBox->clearFinding();
        m_handedBack->setVisible(m_reason->key() == u"dano");
    });
    connect(m_asker, &ChoiceCombo::chosenByUser, m_askerBox, &FieldBox::clearFinding);
    connect(m_document, &QLineEdit::textEdited, m_documentBox, &FieldBox::clearFinding);
}

void ReplaceForm::ask(const core::PersonId& person, const usecases::ReplaceCredential::View& view)
{
    m_person = person;
    m_askers = view.askers.may;
    m_title->setText(tr("Reponer la credencial de %1").arg(view.name));
    QStringList lines;
    for (const auto& one : view.history)
        lines.append(historyLine(one));
    m_history->setText(lines.isEmpty() ? tr("Sin emisiones todavía.") : lines.join(u'\n'));
    const bool can = !view.whyNot && !m_askers.isEmpty();
    m_whyNot->setText(view.whyNot ? sentenceFor(*view.whyNot) : QString());
    m_whyNot->setVisible(view.whyNot.has_value());
    m_rule->setText(receiverRuleText(view.askers.rule));
    m_rule->setVisible(!view.whyNot);
    QList<std::pair<QString, QString>> choices;
    for (qsizetype i = 0; i < m_askers.size(); ++i)
        choices.append({QString::number(i), shownText(receiverText(m_askers.at(i)))});
    m_asker->setChoices(choices);
    m_asker->setKey(m_askers.isEmpty() ? QString() : QStringLiteral("0"));
    m_reason->setKey({});
    m_document->clear();
    m_handedBack->setChecked(false);
    m_handedBack->hide();
    for (FieldBox* box : {m_reasonBox, m_askerBox, m_documentBox}) {
        box->clearFinding();
        box->setVisible(can);
    }
    m_give->setVisible(can);
    setReady(true);
    show();
    if (can)
        m_reason->setFocus(Qt::OtherFocusReason);
    else
        findChild<QPushButton*>(QStringLiteral("replaceLeave"))->setFocus(Qt::OtherFocusReason);
}

void ReplaceForm::give()
{
    if (m_give->isHidden())
        return leave();
    const auto refuse = [](FieldBox* box, const QString& why) {
        box->showFinding(Theme::Tone::Danger, why);
        box->input()->setFocus(Qt::OtherFocusReason);
    };
    const auto reason = domain::replacementReasonFrom(m_reason->key());
    if (!reason)
        return refuse(m_reasonBox, tr("Falta qué pasó: pérdida o daño (45)."));
    bool number = false;
    const int at = m_asker->key().toInt(&number);
    if (!number || at >= m_askers.size())
        return refuse(m_askerBox, tr("Falta quién la pide."));
    if (usecases::holdsScannedCode(m_document->text())) {
        m_document->clear();
        return refuse(m_documentBox, tr("Eso es el QR de una tarjeta, no un documento."));
    }
    if (m_document->text().simplified().isEmpty())
        return refuse(m_documentBox, tr("Falta el documento que mostró."));
    setReady(false); // a second Entrar asks for nothing more
    Q_EMIT asked({.person = m_person,
                  .reason = *reason,
                  .asker = m_askers.at(at),
                  .document = m_document->text(),
                  .handedBack = m_handedBack->isChecked()});
}

} // namespace padron::ui
