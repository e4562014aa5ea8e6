// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/verdict_card.h"

#include "errors/credential_text.h"
#include "verify/verdict_tone.h"
#include "widgets/icon.h"
#include "widgets/label.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

constexpr int kIconScale = 3; // of the line icons' own size: they carry a picture that large
constexpr int kFactColumns = 3;

} // namespace

VerdictCard::VerdictCard(Theme::Tone tone, const QString& word, QWidget* parent)
    : QFrame(parent), m_tone(tone), m_icon(new Label(this)), m_word(new Label(word, "verdict", this)), m_column(new QVBoxLayout)
{
    setObjectName(QStringLiteral("verdictCard"));
    setRole(this, "banner", tone);
    setRole(m_word, "verdict", tone);
    m_word->setObjectName(QStringLiteral("verdictWord"));
    m_word->setWordWrap(true);
    setAccessibleName(word);
    m_icon->setFixedSize(grid::kIcon * kIconScale, grid::kIcon * kIconScale);
    paintIcon();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kXl, grid::kL, grid::kXl, grid::kL);
    row->setSpacing(grid::kL);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_column->setSpacing(grid::kXs);
    m_column->addWidget(m_word);
    row->addLayout(m_column, 1);
}

VerdictCard::VerdictCard(const credential::Verification& verification, QWidget* parent)
    : VerdictCard(toneOf(verification), verdictWord(verification.verdict), parent)
{
    if (const QString note = verdictNote(verification.verdict); !note.isEmpty())
        add(note, "section", "verdictNote");
    add(careSentence(), "verdictLine", "verdictCare"); // never below the fold, however long the name
    if (!verification.credential) {
        add(reasonSentence(verification.reason), "fact", "verdictReason");
        add(adviceFor(verification), "fact", "verdictAdvice");
        return;
    }
    add(verification.credential->claims().fullName, "holder", "verdictName");
    addFacts(factsOf(verification.credential->claims()));
    add(adviceFor(verification), "section", "verdictAdvice");
    addLines({{meaningSentence(), Theme::Tone::Neutral},
              {listAgeSentence(verification.listAgeSeconds), toneOfListAge(verification.listAgeSeconds)}});
}

VerdictCard::VerdictCard(const credential::ForeignVerification& verification, QWidget* parent)
    : VerdictCard(toneOf(verification),
                  verification.claims ? tr("Firma de otro emisor válida") : verdictWord(credential::Verdict::NotVerifiable), parent)
{
    add(careSentence(), "verdictLine", "verdictCare");
    if (!verification.claims) {
        add(foreignReasonSentence(verification.reason), "fact", "verdictReason");
        return;
    }
    add(tr("No es del padrón: solo dice que la firmó quien tiene la llave que se cargó aquí."), "section", "verdictNote");
    add(verification.claims->fullName, "holder", "verdictName");
    addFacts(factsOf(*verification.claims));
    addLines({{tr("La firma no dice quién trae la credencial."), Theme::Tone::Neutral}});
}

QString VerdictCard::word() const
{
    return m_word->text();
}

void VerdictCard::add(const QString& text, const char* role, const char* name, Theme::Tone tone)
{
    auto* label = new Label(text, role, this);
    setRole(label, role, tone);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    m_column->addWidget(label);
}

void VerdictCard::addFacts(const QList<CardFact>& facts)
{
    auto* table = new QGridLayout;
    table->setContentsMargins(0, grid::kS, 0, grid::kS);
    table->setHorizontalSpacing(grid::kXl);
    table->setVerticalSpacing(0);
    for (int i = 0; i < facts.size(); ++i) {
        const int row = i / kFactColumns * 3, column = i % kFactColumns;
        auto* value = new Label(facts.at(i).value, "fact", this);
        value->setWordWrap(true);
        table->addWidget(new Label(facts.at(i).label, "help", this), row, column, Qt::AlignBottom);
        table->addWidget(value, row + 1, column, Qt::AlignTop);
        table->setRowMinimumHeight(row + 2, grid::kXs);
        table->setColumnStretch(column, 1);
    }
    m_column->addLayout(table);
}

void VerdictCard::addLines(const QList<std::pair<QString, Theme::Tone>>& lines)
{
    m_column->addSpacing(grid::kXs);
    for (const auto& [text, tone] : lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(grid::kS);
        if (tone != Theme::Tone::Neutral) {
            auto* icon = new Label(this);
            icon->setPixmap(toneIcon(tone, Theme::of(palette())).pixmap(grid::kIcon, grid::kIcon));
            row->addWidget(icon, 0, Qt::AlignTop);
        }
        auto* line = new Label(text, "verdictLine", this);
        setRole(line, "verdictLine", tone);
        line->setWordWrap(true);
        row->addWidget(line, 1);
        m_column->addLayout(row);
    }
}

void VerdictCard::paintIcon()
{
    QPixmap large = toneIcon(m_tone, Theme::of(palette())).pixmap(QSize(grid::kIcon, grid::kIcon), kIconScale);
    large.setDevicePixelRatio(1);
    m_icon->setPixmap(large);
}

void VerdictCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
}

} // namespace padron::ui
