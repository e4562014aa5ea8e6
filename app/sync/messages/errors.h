// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

namespace padron::sync {

inline constexpr core::ErrorCode kReceiptForged{"SYN-201"};     ///< a receipt that does not verify, or of another batch
inline constexpr core::ErrorCode kReceiptMismatch{"SYN-202"};   ///< verified, but of another store, epoch, batch or hash
inline constexpr core::ErrorCode kStreamForged{"SYN-203"};      ///< a stream page that does not verify or has a gap
inline constexpr core::ErrorCode kCentreUnreachable{"SYN-204"};
inline constexpr core::ErrorCode kCentreWrong{"SYN-205"};       ///< TLS certificate of another centre
inline constexpr core::ErrorCode kCentreRefused{"SYN-206"};     ///< 4xx that is no receipt; detail: status
inline constexpr core::ErrorCode kEnrolCodeMalformed{"SYN-207"};
inline constexpr core::ErrorCode kEnrolCodeExpired{"SYN-208"};  ///< or used, or unknown: the centre says no more
inline constexpr core::ErrorCode kEnrolAnswerForged{"SYN-209"}; ///< not signed by the CA that the code names
inline constexpr core::ErrorCode kBatchMalformed{"SYN-210"};
inline constexpr core::ErrorCode kBatchClone{"SYN-211"};        ///< another batch with that number is there already
inline constexpr core::ErrorCode kDeviceUnknown{"SYN-212"};
inline constexpr core::ErrorCode kNotEnrolled{"SYN-213"};
inline constexpr core::ErrorCode kOrderForged{"SYN-215"};       ///< an order to seal that the centre did not sign
inline constexpr core::ErrorCode kProgramOld{"SYN-217"};        ///< the centre says something that only a newer program understands
inline constexpr core::ErrorCode kCaptivePortal{"SYN-220"};     ///< a page of the network's, where the centre should answer
inline constexpr core::ErrorCode kProxyAsksUser{"SYN-221"};     ///< 407: no user and password, or others
inline constexpr core::ErrorCode kProxyGone{"SYN-222"};         ///< the proxy does not answer, or not as one
inline constexpr core::ErrorCode kPageReceiptForged{"SYN-223"}; ///< a page's receipt that does not verify, or of another page
inline constexpr core::ErrorCode kPageRefused{"SYN-224"};       ///< the centre does not take that page; detail: status
inline constexpr core::ErrorCode kPageDamaged{"SYN-225"};       ///< its content here is not what its hash says
inline constexpr core::ErrorCode kPageAltered{"SYN-226"};       ///< it arrives altered again and again
inline constexpr core::ErrorCode kCentreFull{"SYN-227"};        ///< no room for pages at the centre
inline constexpr core::ErrorCode kCentreDiskFull{"SYN-228"};    ///< nor for registrations: its database's disk is full
inline constexpr core::ErrorCode kCertificateOver{"SYN-250"};   ///< the device's certificate ran out; its stream brings the next one
inline constexpr core::ErrorCode kRenewalForged{"SYN-251"};     ///< a renewal that the centre's CA did not sign for this device
inline constexpr core::ErrorCode kEnrolledElsewhere{"SYN-252"}; ///< the centre knows that store and epoch, or that key, as another
inline constexpr core::ErrorCode kModuleFull{"SYN-253"};        ///< its module has given its 99 device numbers
inline constexpr core::ErrorCode kModuleClosed{"SYN-254"};
inline constexpr core::ErrorCode kOrderMismatch{"SYN-216"};     ///< signed, but of another store or of an epoch that is over

} // namespace padron::sync
