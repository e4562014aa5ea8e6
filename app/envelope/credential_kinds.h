// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Of entries about cards and certificados between printer and hand (39-45, 53); the others: envelope/log_entry.h.
namespace padron::envelope::kind {

/// Cards went to a printer or a PDF, nobody knows yet how they came out. subjects: whose cards;
/// {1: run id, 2: medium, 3: cards, 4: number of the centre's authorisation}
inline constexpr char kPrintRunBegun[] = "impresion.iniciada";
/// A card that did not come out well; it was destroyed, so it may be printed again. {1: issue number, 2: run id, 3: what happened}
inline constexpr char kCardSpoilt[] = "credencial.malograda";

/// A lot that the centre sent was scanned in. {1: lot id, 2: [[folio, issue] ...] received, 3: missing, 4: surplus}
inline constexpr char kLotReceived[] = "lote.recibido";
/// {1: transfer id, 2: kind of place, 3: to, 4: [[card kind, folio, issue] ...], 5: who gives, 6: who receives, 7: strokes of who
/// gives, 8: strokes of who receives, ? 9: folio prefix of the module it goes to}
inline constexpr char kCardsTransferred[] = "credencial.traslado";
/// A count of what is kept. {1: place, 2: how many were expected, 3: [[card kind, folio, issue] ...] missing, 4: surplus}
inline constexpr char kCardsCounted[] = "credencial.conteo";

/// subjects: the person. {1: issue number, 0 of a certificado; 2: who received: "titular" or "representante", 3: their name,
/// 4: document shown, 5: strokes (CBOR in bytes, none when signed on the acuse), ? 6: why by that person (ties), 7: acuse printed
/// or not, ? 8: folio, when nobody is known here by an id}
inline constexpr char kCredentialDelivered[] = "credencial.entregada";
inline constexpr char kCertificadoDelivered[] = "certificado.entregado";
/// One that was not handed over at the registration stays in custody. {1: where}
inline constexpr char kCertificadoHeld[] = "certificado.resguardo";
/// {1: card kind, 2: issue number, 3: means, 4: result, ? 5: note}
inline constexpr char kContactNoted[] = "entrega.aviso";
/// Every means of notice and delivery was used up (53): it is kept, never destroyed. {1: card kind, 2: issue number, 3: where}
inline constexpr char kCardKept[] = "entrega.resguardo";
/// Loss or damage, told in person (45). {1: issue number that ends, 2: "perdida" or "dano", 3: document shown, 4: card handed back, 5: who told it:
/// "titular" or "representante", 6: their name, ? 7: ties}
inline constexpr char kCredentialReplaced[] = "credencial.repuesta";

} // namespace padron::envelope::kind
