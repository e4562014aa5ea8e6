// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/name_sound.h"

#include "domain/person_name.h"

#include <QHash>
#include <QSet>
#include <QVarLengthArray>

#include <algorithm>

namespace padron::domain {

namespace {

/// As registry books and counters write them. Only what stands for one name: "J." may be José, Juan or Jesús.
const QHash<QString, QString>& variants()
{
    static const QHash<QString, QString> table = [] {
        const std::pair<const char16_t*, const char16_t*> rows[] = {
            {u"ma", u"maria"},           {u"mra", u"maria"},        {u"jse", u"jose"},         {u"jph", u"jose"},
            {u"jn", u"juan"},            {u"fco", u"francisco"},    {u"fca", u"francisca"},    {u"fsco", u"francisco"},
            {u"gpe", u"guadalupe"},      {u"guad", u"guadalupe"},   {u"lupe", u"guadalupe"},   {u"anto", u"antonio"},
            {u"alej", u"alejandro"},     {u"alfr", u"alfredo"},     {u"margta", u"margarita"}, {u"cnpn", u"concepcion"},
            {u"concep", u"concepcion"},  {u"rdo", u"ricardo"},      {u"fdo", u"fernando"},     {u"edo", u"eduardo"},
            {u"gmo", u"guillermo"},      {u"sn", u"san"},           {u"sta", u"santa"},        {u"snta", u"santa"},
            {u"sto", u"santo"},          {u"hdez", u"hernandez"},   {u"hdz", u"hernandez"},    {u"hndz", u"hernandez"},
            {u"hndez", u"hernandez"},    {u"mtz", u"martinez"},     {u"mtnez", u"martinez"},   {u"mrtz", u"martinez"},
            {u"glez", u"gonzalez"},      {u"gzlz", u"gonzalez"},    {u"gzz", u"gonzalez"},     {u"glz", u"gonzalez"},
            {u"rdz", u"rodriguez"},      {u"rguez", u"rodriguez"},  {u"rdguez", u"rodriguez"}, {u"rodgz", u"rodriguez"},
            {u"fdez", u"fernandez"},     {u"fdz", u"fernandez"},    {u"fndz", u"fernandez"},   {u"gtz", u"gutierrez"},
            {u"gtez", u"gutierrez"},     {u"gtrrz", u"gutierrez"},  {u"lpz", u"lopez"},        {u"lpez", u"lopez"},
            {u"schz", u"sanchez"},       {u"snchz", u"sanchez"},    {u"schez", u"sanchez"},    {u"rmz", u"ramirez"},
            {u"rmrz", u"ramirez"},       {u"dguez", u"dominguez"},  {u"dmgz", u"dominguez"},   {u"dgz", u"dominguez"},
            {u"vzqz", u"vazquez"},       {u"vqz", u"vazquez"},      {u"jmz", u"jimenez"},      {u"jmnz", u"jimenez"},
            {u"mdza", u"mendoza"},       {u"alvz", u"alvarez"},     {u"prz", u"perez"},        {u"vlzqz", u"velazquez"},
        };
        QHash<QString, QString> made;
        for (const auto& [written, whole] : rows)
            made.insert(QString::fromUtf16(written), QString::fromUtf16(whole));
        return made;
    }();
    return table;
}

bool isParticle(QStringView word)
{
    static constexpr const char16_t* kParticles[] = {u"de", u"del", u"la", u"las", u"los", u"el", u"y", u"e"};
    return std::any_of(std::begin(kParticles), std::end(kParticles),
                       [word](const char16_t* particle) { return word == QStringView(particle); });
}

bool isSaint(const QString& word)
{
    return word == u"san" || word == u"santa" || word == u"santo";
}

bool isFront(QChar c)
{
    return c == u'e' || c == u'i' || c == u'y';
}

bool isVowel(QChar c)
{
    return c == u'a' || c == u'e' || c == u'i' || c == u'o' || c == u'u';
}

/// One letter (or two) as it sounds; `used` is how many letters it took.
QChar soundAt(QStringView word, qsizetype at, int& used)
{
    const auto letter = [word](qsizetype i) { return i >= 0 && i < word.size() ? word[i] : QChar(); };
    const QChar c = word[at], next = letter(at + 1), before = letter(at - 1);
    used = 1;
    switch (c.unicode()) {
    case u'h':
        return {};
    case u'v':
    case u'w':
        return u'b';
    case u'z':
    case u'\u00e7':
        return u's';
    case u'q':
    case u'k':
        used = next == u'u' && isFront(letter(at + 2)) ? 2 : 1;
        return u'k';
    case u'c':
        if (next == u'h') {
            used = 2;
            return u'C';
        }
        return isFront(next) ? u's' : u'k';
    case u'g':
        if (next == u'u' && isFront(letter(at + 2))) {
            used = 2;
            return u'g';
        }
        return isFront(next) ? u'j' : u'g';
    case u'x': // Ximena, Xavier, Mexia; but Xochitl
        return isFront(next) || (at == 0 && next == u'a') ? u'j' : u's';
    case u'l':
        used = next == u'l' ? 2 : 1;
        return used == 2 ? u'y' : u'l';
    case u'y':
        return isVowel(next) ? u'y' : u'i';
    case u'i':
        return isVowel(before) && isVowel(next) ? u'y' : u'i';
    case u'p':
        used = next == u'h' ? 2 : 1;
        return used == 2 ? u'f' : u'p';
    case u'm':
        return next == u'b' || next == u'p' || next == u'v' ? u'n' : u'm';
    case u'\u00f1':
        return u'n';
    default:
        return c;
    }
}

} // namespace

QStringList nameWords(QStringView text)
{
    const QStringList typed = searchWords(text);
    QStringList whole;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        const bool initials = typed[i] == u"m" && i + 1 < typed.size() && typed[i + 1] == u"a"; // "M.a"
        whole.append(initials ? QStringLiteral("maria") : variants().value(typed[i], typed[i]));
        i += initials;
    }
    QStringList words;
    for (qsizetype i = 0; i < whole.size(); ++i) {
        if (isSaint(whole[i]) && i + 1 < whole.size() && !isParticle(whole[i + 1])) {
            words.append(whole[i] + whole[i + 1]);
            ++i;
        } else if (!isParticle(whole[i])) {
            words.append(whole[i]);
        }
    }
    return words.isEmpty() ? whole : words;
}

QString soundOf(QStringView word)
{
    QString sound;
    sound.reserve(word.size());
    for (qsizetype at = 0; at < word.size();) {
        int used = 1;
        const QChar c = soundAt(word, at, used);
        at += used;
        if (!c.isNull() && !sound.endsWith(c))
            sound += c;
    }
    return sound;
}

bool isCommonGivenName(const QString& word)
{
    static const QSet<QString> names = [] {
        const QString list = QStringLiteral(
            "abel abigail adan adela adolfo adrian adriana agustin agustina aida alberta alberto alejandra alejandro "
            "alexis alfonso alfredo alicia alma alondra amalia amelia america ana andrea andres angel angela angelica "
            "antonia antonio araceli armando arturo aurelia aurelio aurora axel beatriz benito bernardo bertha blanca "
            "brenda camila carla carlos carmela carmelo carmen carolina catalina cecilia cecilio celia cesar claudia "
            "claudio concepcion consuelo cristian cristina cristobal daniel daniela david diana diego dolores domingo "
            "edgar eduardo elena elisa elvira emilia emiliano emilio enrique erica erick ernesto esperanza esteban "
            "estela esther eva evelia fabian fabiola fatima felipa felipe felix fernanda fernando fidel flor francisca "
            "francisco gabriel gabriela genaro gerardo gloria gonzalo graciela gregorio guadalupe guillermina "
            "guillermo gustavo hector hilda hilario hugo ignacio ines irene irma isaac isabel ivan jaime javier "
            "jessica jesus joaquin joel jorge jose josefa josefina josue juan juana julia julian juliana julieta julio "
            "karen karina karla laura leonardo leticia lidia lilia lorena lorenza lorenzo lourdes lucas lucia lucio "
            "luis luisa luz magdalena manuel manuela marcela marcelo marco marcos margarita maria mariana mariano "
            "maribel maricela marina mario marisol marta martha martin martina mateo mauricio mayra mercedes micaela "
            "miguel miriam monica nancy natalia nicolas noe noemi norma octavio ofelia olga olivia omar oscar pablo "
            "paola patricia patricio paula paulina pedro petra pilar rafael ramon ramona raquel raul regina reyna "
            "ricardo roberto rocio rodolfo rodrigo rogelio roman rosa rosalba rosalia rosario ruben ruth salvador "
            "samuel sandra santiago santos sara saul sebastian sergio silvia sofia sonia susana teresa tomas ulises "
            "valentin valentina valeria vanessa vanesa veronica vicente victor victoria virginia yadira yolanda");
        const QStringList split = list.split(u' ');
        return QSet<QString>(split.begin(), split.end());
    }();
    return names.contains(word);
}

int editDistance(QStringView a, QStringView b, int most)
{
    if (std::abs(a.size() - b.size()) > most)
        return most + 1;
    const qsizetype width = b.size() + 1;
    QVarLengthArray<int, 192> rows(3 * width);
    int *twoBack = rows.data(), *before = twoBack + width, *now = before + width;
    for (int j = 0; j < width; ++j)
        before[j] = j;
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        int least = now[0];
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool equal = a[i - 1] == b[j - 1];
            now[j] = std::min({before[j] + 1, now[j - 1] + 1, before[j - 1] + (equal ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = std::min(now[j], twoBack[j - 2] + 1);
            least = std::min(least, now[j]);
        }
        if (least > most)
            return most + 1;
        int* const spare = twoBack;
        twoBack = before;
        before = now;
        now = spare;
    }
    return std::min(before[b.size()], most + 1);
}

int mistakesAllowed(qsizetype letters)
{
    constexpr qsizetype kOne = 4, kTwo = 8;
    return letters >= kTwo ? 2 : letters >= kOne ? 1 : 0;
}

} // namespace padron::domain
