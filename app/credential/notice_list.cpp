// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/notice_list.h"

#include "core/cbor.h"
#include "credential/errors.h"
#include "domain/notices.h"
#include "domain/text_rules.h"
#include "envelope/cose.h"

#include <algorithm>

namespace padron::credential {

using core::Result;

namespace {

constexpr char kTyp[] = "application/padron-avisos+cbor";
constexpr int kNumber = 1, kIssuedAt = 2, kNotices = 3;
constexpr int kId = 1, kVersion = 2, kTitle = 3, kText = 4;
constexpr qsizetype kMaxBytes = 1024 * 1024;

/// Its lines are what a screen and a paper can show.
bool isShowable(const QString& text)
{
    const QStringList lines = text.split(u'\n');
    return !text.trimmed().isEmpty() && std::none_of(lines.begin(), lines.end(), [](const QString& line) {
        return !line.isEmpty() && domain::textFault(line, kMaxNoticeText);
    });
}

} // namespace

QByteArray signNoticeList(const NoticeList& list, const envelope::SigningKey& catalogo)
{
    QCborArray notices;
    for (const domain::Notice& notice : list.notices)
        notices.append(QCborMap{{kId, notice.id}, {kVersion, notice.version}, {kTitle, notice.title}, {kText, notice.text}});
    const QCborMap map{{kNumber, qint64(list.number)}, {kIssuedAt, list.issuedAt}, {kNotices, notices}};
    return envelope::signMessage(catalogo, kTyp, core::encodeCbor(map));
}

Result<NoticeList> verifyNoticeList(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo)
{
    PADRON_ASSIGN(const auto unverified, envelope::UnverifiedMessage::parse(bytes, kTyp, kMaxBytes));
    PADRON_ASSIGN(const auto message, envelope::VerifiedMessage::verify(unverified, catalogo));
    const auto payload = core::decodeCbor(message.payload(), {.maxDepth = 4, .maxBytes = kMaxBytes});
    if (!payload)
        return core::fail(kListMalformed, payload.error().detail);

    core::CborMapReader reader(*payload);
    NoticeList list;
    list.number = static_cast<quint32>(reader.integer(kNumber, 1, std::numeric_limits<quint32>::max()));
    list.issuedAt = reader.integer(kIssuedAt);
    for (const QCborValue& value : reader.array(kNotices, domain::noticeIds().size())) {
        core::CborMapReader one(value);
        domain::Notice notice;
        notice.id = one.text(kId);
        notice.version = static_cast<int>(one.integer(kVersion, 1, 1'000'000));
        notice.title = one.text(kTitle, kMaxNoticeTitle);
        notice.text = one.text(kText, kMaxNoticeText);
        notice.sha256 = domain::noticeSha256(notice.text);
        if (!one.finish() || domain::textFault(notice.title, kMaxNoticeTitle) || notice.title.trimmed().isEmpty()
            || !isShowable(notice.text))
            reader.reject(QStringLiteral("notice"));
        list.notices.append(notice);
    }
    for (const QString& id : domain::noticeIds())
        if (std::count_if(list.notices.begin(), list.notices.end(), [&](const auto& one) { return one.id == id; }) != 1)
            reader.reject(id);
    if (const auto done = reader.finish(); !done)
        return core::fail(kListMalformed, done.error().detail);
    return list;
}

} // namespace padron::credential
