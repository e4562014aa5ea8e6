// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/package_folder.h"
#include "sync/messages/package_errors.h"

#include <QMap>

#include <memory>

namespace fixture {

/// A stick in memory: what lies on it outlives each time it is put in.
struct Stick
{
    using Side = QMap<QString, QByteArray>;
    Side salida, entrada;
    Side& side(padron::ports::PackageWay way) { return way == padron::ports::PackageWay::Salida ? salida : entrada; }
};

/// A stick put in: the nth operation fails, before it had its effect or just after, and everything from then on, as when it is
/// pulled out.
class MemoryFolder final : public padron::ports::PackageFolder
{
public:
    enum class Fails { Before, After };
    explicit MemoryFolder(Stick& stick, int failAt = -1, Fails fails = Fails::Before)
        : m_stick(stick), m_left(failAt), m_faulty(failAt >= 0), m_fails(fails)
    {
    }
    bool hit() const { return m_hit; }
    qint64 modifiedMs = 0;
    padron::core::ErrorCode failure = padron::sync::kFolderGone;
    qint64 room = -1; ///< bytes that still fit; -1: any

    padron::core::Result<QList<padron::ports::PackageFile>> list(padron::ports::PackageWay way) override
    {
        QList<padron::ports::PackageFile> files;
        const auto& side = m_stick.side(way);
        for (auto it = side.begin(); it != side.end(); ++it)
            files.append({it.key(), it.value().size(), modifiedMs});
        return done(files, [] {});
    }
    padron::core::Result<QByteArray> read(padron::ports::PackageWay way, const QString& name, qint64 mostBytes) override
    {
        const QByteArray bytes = m_stick.side(way).value(name);
        if (bytes.size() > mostBytes)
            return padron::core::fail(padron::sync::kPackageTooLarge);
        return done(bytes, [] {});
    }
    padron::core::Result<void> write(padron::ports::PackageWay way, const QString& name, const QByteArray& bytes) override
    {
        if (room >= 0 && bytes.size() > room)
            return padron::core::fail(padron::sync::kFolderFull);
        if (room >= 0)
            room -= bytes.size();
        return done([&] { m_stick.side(way).insert(name, bytes); });
    }
    padron::core::Result<void> remove(padron::ports::PackageWay way, const QString& name) override
    {
        return done([&] { m_stick.side(way).remove(name); });
    }

private:
    bool failsNow()
    {
        m_hit = m_hit || (m_faulty && m_left-- == 0);
        return m_hit;
    }
    template <class T, class Effect> padron::core::Result<T> done(const T& value, const Effect& effect)
    {
        PADRON_TRY(done(effect));
        return value;
    }
    template <class Effect> padron::core::Result<void> done(const Effect& effect)
    {
        const bool out = m_hit, fails = failsNow();
        if (!out && (!fails || m_fails == Fails::After))
            effect();
        return fails ? padron::core::Result<void>(padron::core::fail(failure)) : padron::core::Result<void>();
    }

    Stick& m_stick;
    int m_left;
    const bool m_faulty;
    const Fails m_fails;
    bool m_hit = false;
};

} // namespace fixture
