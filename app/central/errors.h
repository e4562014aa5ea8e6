// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::central {

// What the API answers; `clave` in openapi.json is the short name beside the code.
inline constexpr core::ErrorCode kRequestMalformed{"CEN-101"}; ///< 400: not the message this route takes
inline constexpr core::ErrorCode kSignatureInvalid{
    "CEN-102"}; ///< 400: the device's signature, seal or chain does not hold
inline constexpr core::ErrorCode kCertificateNeeded{
    "CEN-103"}; ///< 403: no client certificate, another device's, or expired
inline constexpr core::ErrorCode kDeviceRevoked{"CEN-104"};  ///< 403
inline constexpr core::ErrorCode kDeviceNotFound{"CEN-105"}; ///< 404: no device with that store and epoch
inline constexpr core::ErrorCode kCloneDetected{"CEN-106"};  ///< 409: another batch with that number was received
inline constexpr core::ErrorCode kBatchAhead{
    "CEN-107"}; ///< 409: batches before this one are missing; detail: number expected
inline constexpr core::ErrorCode kChainDiscontinuous{
    "CEN-108"};                                           ///< 409: does not follow the head that the centre holds
inline constexpr core::ErrorCode kCodeUnknown{"CEN-109"}; ///< 404: no such enrolment code, or a proof made without it
inline constexpr core::ErrorCode kCodeSpent{"CEN-110"};   ///< 409: enrolment code used or expired
inline constexpr core::ErrorCode kAlreadyEnrolled{
    "CEN-111"}; ///< 409: that store and epoch, or that key, is enrolled already
inline constexpr core::ErrorCode kModuleFull{"CEN-112"};      ///< 409: the module has given its 99 device numbers
inline constexpr core::ErrorCode kLengthRequired{"CEN-113"};  ///< 411: chunked, or no Content-Length
inline constexpr core::ErrorCode kTooLarge{"CEN-114"};        ///< 413
inline constexpr core::ErrorCode kEncodingRefused{"CEN-115"}; ///< 415: compressed or multipart body
inline constexpr core::ErrorCode kRouteUnknown{"CEN-116"};    ///< 404: not in openapi.json
inline constexpr core::ErrorCode kCertificateOver{
    "CEN-117"}; ///< 403: the device's own certificate ran out: only its stream is answered, and it brings the next one
inline constexpr core::ErrorCode kModuleClosed{"CEN-118"}; ///< 409: it enrols nobody

// Inside the centre.
inline constexpr core::ErrorCode kStoreUnavailable{
    "CEN-201"}; ///< 503: PostgreSQL does not answer; the same request may be sent again
inline constexpr core::ErrorCode kRowRefused{
    "CEN-202"}; ///< a value or constraint PostgreSQL refuses: the entry's fault, not the store's
inline constexpr core::ErrorCode kMigrationChanged{"CEN-203"}; ///< an applied migration's text is not ours
inline constexpr core::ErrorCode kSchemaNewer{"CEN-204"};      ///< the database was made by a newer program
inline constexpr core::ErrorCode kNotInitialised{"CEN-205"}; ///< `init` has not run against this database or key folder
inline constexpr core::ErrorCode kKeyFileBroken{
    "CEN-206"}; ///< a key file missing, of another size or readable by others
inline constexpr core::ErrorCode kCryptoFailed{"CEN-207"};   ///< OpenSSL refused to make a certificate
inline constexpr core::ErrorCode kArgumentsWrong{"CEN-208"}; ///< command line
inline constexpr core::ErrorCode kCannotListen{"CEN-209"};   ///< the port is taken or not ours
inline constexpr core::ErrorCode kFileFailed{"CEN-210"};     ///< a file named on the command line
inline constexpr core::ErrorCode kModuleUnknown{"CEN-211"};     ///< no module with that key
inline constexpr core::ErrorCode kModuleExists{"CEN-214"};      ///< another module has that number
inline constexpr core::ErrorCode kCredentialUnknown{"CEN-212"}; ///< nobody with that folio has a final credential
inline constexpr core::ErrorCode kStatusRefused{"CEN-213"};     ///< the credential is not in a state from which it can; detail: its state

} // namespace padron::central
