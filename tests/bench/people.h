// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"

#include <QStringList>

#include <random>
#include <vector>

namespace bench {

/// Invented people whose names are as frequent as names are: a few given names and surnames are everybody's (Zipf), and a
/// long tail of made-up ones is nearly nobody's.
class People
{
public:
    explicit People(quint32 seed);

    /// A family of four under one roof; numbers make ids, folios and CURPs that nobody else has.
    padron::domain::FamilyRecord family(int number);

    std::mt19937& random() { return m_random; }
    const QString& given(bool woman);
    const QString& surname();

private:
    padron::domain::Person person(int number, const QString& first, const QString& second, int year,
                                  const padron::domain::Domicilio& home);

    struct Names
    {
        QStringList names;
        std::discrete_distribution<int> pick;
    };
    static Names zipf(QStringList common, int generated, const QStringList& starts, const QStringList& ends,
                      std::mt19937& random);

    std::mt19937 m_random;
    Names m_women, m_men, m_surnames;
};

} // namespace bench
