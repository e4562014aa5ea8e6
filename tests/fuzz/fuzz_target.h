// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>

namespace padron::fuzz {

/// A broken property is a crash, for libFuzzer and for the regression test alike.
inline void require(bool holds, const char* property)
{
    if (!holds)
        qFatal("broken: %s", property);
}

void qrText(const QByteArray& input);   ///< Base45, inflate, zstd
void qrCose(const QByteArray& input);   ///< COSE and claims of a QR, delegations
void messages(const QByteArray& input); ///< COSE_Sign1 messages with a typ
void logEntry(const QByteArray& input);
void logPiece(const QByteArray& input); ///< a piece of the log for an auditor
void lists(const QByteArray& input);    ///< trust list, status list, trust file
void foreign(const QByteArray& input);  ///< another issuer's Claim 169, and keys to check it with
void listParts(const QByteArray& input); ///< lists in several QRs, and lists that somebody brings
void qrImage(const QByteArray& input);  ///< pictures with a QR
void catalogue(const QByteArray& input); ///< a file to import, as text and as a workbook
void decoderWire(const QByteArray& input); ///< what the helper that opens foreign files writes
void slots(const QByteArray& input);       ///< slot file, recovery with the centre, lock-out state
void seal(const QByteArray& input);        ///< the order to seal a laptop, and the mark it leaves
void batch(const QByteArray& input);       ///< what a laptop sends, sealed and signed
void receipts(const QByteArray& input);    ///< of a batch, of its arrival, of a page of an expediente
void streamPage(const QByteArray& input);  ///< what comes down, item by item
void requests(const QByteArray& input);    ///< enrolment, questions to the padrón, requests by hand; and their answers
void catalogueDelta(const QByteArray& input); ///< what changed in a catalogue
void packages(const QByteArray& input);    ///< names and contents of files that somebody brings
void cardTemplate(const QByteArray& input); ///< a template of an institution
void scanReply(const QByteArray& input);   ///< what the helper that scans writes

} // namespace padron::fuzz

#ifdef PADRON_FUZZER
#define PADRON_FUZZ_ENTRY(target)                                                                                      \
    extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)                                  \
    {                                                                                                                  \
        target(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));                         \
        return 0;                                                                                                      \
    }
#else
#define PADRON_FUZZ_ENTRY(target)
#endif
