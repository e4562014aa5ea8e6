// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person_name.h"

#include "domain/text_rules.h"

namespace padron::domain {

namespace {

constexpr int kMaxLength = 50; // GIIS-B015

/// Letters that no accent makes, written as exchange files and keys write them.
QString plainLetter(QChar c)
{
    switch (c.unicode()) {
    case u'\u00aa': return QStringLiteral("A"); // Mª
    case u'\u00ba': return QStringLiteral("O");
    case u'\u00c6': return QStringLiteral("AE");
    case u'\u0152': return QStringLiteral("OE");
    case u'\u00d8': return QStringLiteral("O");
    case u'\u0110': return QStringLiteral("D");
    case u'\u0141': return QStringLiteral("L");
    case u'\u2019':
    case u'\u02bc':
    case u'\ua78b':
    case u'\ua78c': return QStringLiteral("'");
    default: return QString(c);
    }
}

QString foldAccents(QStringView text, bool keepEnye)
{
    const QString decomposed = text.toString().toUpper().normalized(QString::NormalizationForm_D);
    QString out;
    out.reserve(decomposed.size());
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing) {
            if (keepEnye && c == u'\u0303' && out.endsWith(u'N'))
                out.back() = u'\u00d1';
        } else {
            out += plainLetter(c);
        }
    }
    return out;
}

void checkPart(const QString& text, Field field, bool required, Issues& issues)
{
    if (text.isEmpty()) {
        if (required)
            issues.append({.field = field, .rule = Rule::Required, .numeral = "4.XXV"});
    } else if (const auto fault = nameFault(text, kMaxLength)) {
        issues.append({.field = field, .rule = *fault});
    }
}

} // namespace

tl::expected<PersonName, Issues> PersonName::parse(QStringView nombres, QStringView primerApellido,
                                                   QStringView segundoApellido)
{
    PersonName name;
    name.m_nombres = tidyName(nombres);
    name.m_primerApellido = tidyName(primerApellido);
    name.m_segundoApellido = tidyName(segundoApellido);

    Issues issues;
    checkPart(name.m_nombres, Field::Nombres, true, issues);
    checkPart(name.m_primerApellido, Field::PrimerApellido, true, issues);
    checkPart(name.m_segundoApellido, Field::SegundoApellido, false, issues);
    if (!issues.isEmpty())
        return tl::unexpected<Issues>(std::move(issues));
    return name;
}

QString PersonName::full() const
{
    QString out = m_nombres + u' ' + m_primerApellido;
    if (!m_segundoApellido.isEmpty())
        out += u' ' + m_segundoApellido;
    return out;
}

QString normalizeForExchange(QStringView text)
{
    return foldAccents(text, true).simplified();
}

QStringList searchWords(QStringView text)
{
    const QString folded = foldAccents(text, false).toLower();
    const bool abbreviated = text.contains(u'\u00aa');
    QStringList words;
    QString word;
    const auto endWord = [&](QChar next, bool moreFollows) {
        // "Ma." is María; a bare "ma" only before another word: alone it may be the start of anything
        if (word == QLatin1String("ma") && (next == u'.' || abbreviated || moreFollows))
            word = QStringLiteral("maria");
        if (!word.isEmpty())
            words.append(word);
        word.clear();
    };
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded[i];
        if (c.isLetterOrNumber()) {
            word += c;
            continue;
        }
        bool more = false;
        for (qsizetype rest = i + 1; rest < folded.size() && !more; ++rest)
            more = folded[rest].isLetterOrNumber();
        if (!word.isEmpty())
            endWord(c, more);
    }
    endWord(QChar(), false);
    return words;
}

} // namespace padron::domain
