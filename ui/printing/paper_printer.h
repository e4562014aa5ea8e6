// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "printing/arco_receipt_layout.h"
#include "printing/certificado_look.h"
#include "printing/public_sheet.h"
#include "usecases/letter.h"
#include "usecases/paper.h"
#include "usecases/person_sheet.h"

#include <QList>
#include <QString>

class QPrinter;

namespace padron::printing {

// Everything is prepared before the first page starts: a print comes whole or not at all. PDFs embed their fonts, carry no
// personal data in their metadata and are written by replacing the file, readable by its owner only.

core::Result<void> writeCertificadoPdf(const QString& path, const QList<usecases::CertificadoPage>& pages,
                                       const CertificadoLook& look);
core::Result<void> printCertificado(QPrinter& printer, const QList<usecases::CertificadoPage>& pages, const CertificadoLook& look);

core::Result<void> writeRecoveryCodePdf(const QString& path, const QString& code, const QString& userName,
                                        bool practica = false);
core::Result<void> printRecoveryCode(QPrinter& printer, const QString& code, const QString& userName,
                                     bool practica = false);

/// A notice, on as many pages as it needs.
core::Result<void> writeNoticePdf(const QString& path, const domain::Notice& notice, bool practica);
core::Result<void> printNotice(QPrinter& printer, const domain::Notice& notice, bool practica);

core::Result<void> writePublicSheetPdf(const QString& path, const PublicSheet& sheet);
core::Result<void> printPublicSheet(QPrinter& printer, const PublicSheet& sheet);

/// A page a letter: letters to be signed and sheets to take home.
core::Result<void> writeLettersPdf(const QString& path, const QList<usecases::Letter>& letters);
core::Result<void> printLetters(QPrinter& printer, const QList<usecases::Letter>& letters);

/// What is held about a person (ARCO), on as many pages as it needs; and the acuse of what they asked.
core::Result<void> writePersonSheetPdf(const QString& path, const usecases::PersonSheet& sheet);
core::Result<void> printPersonSheet(QPrinter& printer, const usecases::PersonSheet& sheet);
core::Result<void> writeArcoReceiptPdf(const QString& path, const ArcoReceipt& receipt);
core::Result<void> printArcoReceipt(QPrinter& printer, const ArcoReceipt& receipt);
/// Bytes to a file, replaced whole and readable by its owner only. kPdfNotWritten.
core::Result<void> writePrivately(const QString& path, const QByteArray& bytes);

} // namespace padron::printing
