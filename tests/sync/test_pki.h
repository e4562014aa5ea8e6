// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/loopback_pki.h"

namespace padron::test {

using practice::Leaf;
using practice::LeafOptions;
using practice::makeLeaf;

struct TestCa : practice::Authority
{
    QByteArray der() const;
    QByteArray publicKey() const; ///< 32 bytes
};

QByteArray certify(const TestCa& ca, const QByteArray& spkiDer); ///< a device's certificate, DER

} // namespace padron::test
