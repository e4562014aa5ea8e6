// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/curp_annex.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace padron::domain {

namespace {

constexpr std::array<std::u16string_view, 81> kWords{
    u"BACA", u"BAKA", u"BUEI", u"BUEY", u"CACA", u"CACO", u"CAGA", u"CAGO", u"CAKA", u"CAKO", u"COGE", u"COGI",
    u"COJA", u"COJE", u"COJI", u"COJO", u"COLA", u"CULO", u"FALO", u"FETO", u"GETA", u"GUEI", u"GUEY", u"JETA",
    u"JOTO", u"KACA", u"KACO", u"KAGA", u"KAGO", u"KAKA", u"KAKO", u"KOGE", u"KOGI", u"KOJA", u"KOJE", u"KOJI",
    u"KOJO", u"KOLA", u"KULO", u"LILO", u"LOCA", u"LOCO", u"LOKA", u"LOKO", u"MAME", u"MAMO", u"MEAR", u"MEAS",
    u"MEON", u"MIAR", u"MION", u"MOCO", u"MOKO", u"MULA", u"MULO", u"NACA", u"NACO", u"PEDA", u"PEDO", u"PENE",
    u"PIPI", u"PITO", u"POPO", u"PUTA", u"PUTO", u"QULO", u"RATA", u"ROBA", u"ROBE", u"ROBO", u"RUIN", u"SENO",
    u"TETA", u"VACA", u"VAGA", u"VAGO", u"VAKA", u"VUEI", u"VUEY", u"WUEI", u"WUEY",
};
static_assert(std::is_sorted(kWords.begin(), kWords.end()));

} // namespace

bool isInconvenientWord(QStringView fourLetters)
{
    const std::u16string_view word(fourLetters.utf16(), static_cast<std::size_t>(fourLetters.size()));
    return std::binary_search(kWords.begin(), kWords.end(), word);
}

} // namespace padron::domain
