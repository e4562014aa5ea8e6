// SPDX-License-Identifier: GPL-3.0-or-later
// The layer check. Inside `app` one include root lets unlinked headers compile, so this test is what holds there.
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QString folder;        ///< longest match wins
    QStringList mayInclude; ///< first folders of quoted includes
    QStringList mayUse;    ///< angle-bracket families beyond Qt Core and the standard library
};

const QStringList kCore{u"core"_s};
const QStringList kDomain = kCore + QStringList{u"domain"_s};
const QStringList kEnvelope = kCore + QStringList{u"envelope"_s};
const QStringList kCredential = kDomain + QStringList{u"envelope"_s, u"credential"_s};
const QStringList kAccess = kDomain + QStringList{u"envelope"_s, u"access"_s};
const QStringList kBackup = kEnvelope + QStringList{u"backup"_s};
const QStringList kPorts = kCredential + QStringList{u"access"_s, u"backup"_s, u"ports"_s};
const QStringList kCatalogues = kDomain + QStringList{u"ports"_s, u"catalogues"_s};
const QStringList kMessages = kPorts + QStringList{u"sync/messages"_s};
const QStringList kSync = kMessages + QStringList{u"sync/engine"_s};
const QStringList kAudit = kMessages + QStringList{u"audit"_s};
const QStringList kUsecases = kAudit + QStringList{u"catalogues"_s, u"exports"_s, u"usecases"_s};
const QStringList kRuntime = kSync + QStringList{u"exports"_s, u"runtime"_s};
const QStringList kScreens = kUsecases + QStringList{u"runtime"_s, u"documents"_s, u"scanner"_s, u"capture"_s, u"errors"_s, u"models"_s, u"widgets"_s, u"forms"_s, u"dialogs"_s,
                                                     u"validators"_s, u"printing"_s, u"qrimage"_s, u"verify"_s, u"shell"_s};
const QStringList kWidgets{u"widgets"_s, u"gui"_s};

const QList<Room>& rooms()
{
    static const QList<Room> table{
        {u"app/core"_s, kCore, {u"expected"_s}},
        {u"app/domain"_s, kDomain, {u"expected"_s}},
        {u"app/envelope"_s, kEnvelope, {u"sodium"_s, u"zstd"_s, u"zlib"_s, u"openssl"_s}},
        {u"app/credential"_s, kCredential, {}},
        {u"app/access"_s, kAccess, {u"sodium"_s, u"openssl"_s}},
        {u"app/platform"_s, kCore + QStringList{u"platform"_s}, {u"dbus"_s}},
        {u"app/backup"_s, kBackup + QStringList{u"platform"_s}, {u"sodium"_s, u"openssl"_s}},
        {u"app/ports"_s, kPorts, {}},
        {u"app/catalogues"_s, kCatalogues, {u"quazip"_s}},
        {u"app/audit"_s, kAudit, {u"sodium"_s}},
        {u"app/exports"_s, kCore + QStringList{u"exports"_s, u"platform"_s}, {u"archive"_s}},
        {u"app/usecases"_s, kUsecases, {}},
        {u"app/sync/messages"_s, kMessages, {}},
        {u"app/sync/engine"_s, kCore + QStringList{u"sync/engine"_s, u"sync/messages"_s}, {}},
        {u"app/packages"_s, kMessages + QStringList{u"packages"_s, u"platform"_s}, {}},
        {u"app/net"_s, kSync + QStringList{u"net"_s}, {u"network"_s, u"openssl"_s}},
        {u"app/runtime"_s, kRuntime, {}},
        {u"app/documents"_s, kCore + QStringList{u"documents"_s}, {u"gui"_s, u"leptonica"_s}},
        {u"app/decoder"_s, kCore + QStringList{u"documents"_s, u"decoder"_s, u"platform"_s}, {u"gui"_s, u"pdf"_s}},
        {u"app/scanner"_s, kCore + QStringList{u"documents"_s, u"scanner"_s, u"platform"_s}, {u"gui"_s, u"sane"_s}},
        {u"app/practice"_s, kCore + QStringList{u"practice"_s}, {u"httplib"_s, u"openssl"_s}},
        {u"app/central"_s, kMessages + QStringList{u"catalogues"_s, u"central"_s, u"packages"_s, u"platform"_s}, {u"httplib"_s, u"sodium"_s, u"openssl"_s}},
        {u"db/central"_s, kMessages + QStringList{u"central"_s}, {u"pqxx"_s, u"expected"_s}},
        {u"db/local"_s, kPorts + QStringList{u"local"_s, u"platform"_s}, {u"openssl"_s}},
        {u"db/local/sqlite"_s, kCore + QStringList{u"local"_s, u"platform"_s}, {u"sqlite"_s, u"openssl"_s}},
        {u"ui/qrimage"_s, kCore + QStringList{u"qrimage"_s}, {u"gui"_s, u"qrencode"_s, u"zxing"_s}},
        {u"ui/verify"_s, kCredential + QStringList{u"runtime"_s, u"documents"_s, u"capture"_s, u"dialogs"_s, u"errors"_s, u"qrimage"_s, u"verify"_s, u"widgets"_s},
         kWidgets},
        {u"ui/capture"_s, kScreens, kWidgets + QStringList{u"multimedia"_s}},
        {u"ui"_s, kScreens, kWidgets},
        {u"app/desktop"_s, kScreens + QStringList{u"sync/engine"_s, u"net"_s, u"packages"_s, u"platform"_s, u"local"_s, u"practice"_s, u"desktop"_s},
         kWidgets + QStringList{u"network"_s}},
    };
    return table;
}

const Room* roomOf(const QString& path)
{
    const Room* best = nullptr;
    for (const auto& room : rooms())
        if (path.startsWith(room.folder + u'/') && (!best || room.folder.size() > best->folder.size()))
            best = &room;
    return best;
}

/// Which family an angle-bracket header belongs to; empty for Qt Core and the standard library.
QString familyOf(const QString& header)
{
    static const QHash<QString, QString> heads{
        {u"sqlite3.h"_s, u"sqlite"_s},   {u"sodium.h"_s, u"sodium"_s},     {u"zstd.h"_s, u"zstd"_s},
        {u"zlib.h"_s, u"zlib"_s},        {u"qrencode.h"_s, u"qrencode"_s}, {u"httplib.h"_s, u"httplib"_s},
        {u"libpq-fe.h"_s, u"pqxx"_s},   {u"archive.h"_s, u"archive"_s},    {u"archive_entry.h"_s, u"archive"_s}};
    if (heads.contains(header))
        return heads.value(header);
    static const QList<std::pair<QString, QString>> prefixes{
        {u"openssl/"_s, u"openssl"_s}, {u"pqxx/"_s, u"pqxx"_s},   {u"ZXing/"_s, u"zxing"_s}, {u"tl/"_s, u"expected"_s},
        {u"leptonica/"_s, u"leptonica"_s}, {u"sane/"_s, u"sane"_s}, {u"quazip/"_s, u"quazip"_s},   {u"JlCompress"_s, u"quazip"_s},
        {u"QDBus"_s, u"dbus"_s},      {u"QSql"_s, u"sql"_s},         {u"QtSql"_s, u"sql"_s},    {u"QPdf"_s, u"pdf"_s},
        {u"QNetwork"_s, u"network"_s}, {u"QSsl"_s, u"network"_s}, {u"QTcp"_s, u"network"_s}, {u"QHost"_s, u"network"_s},
        {u"QHttp"_s, u"network"_s},
        {u"QCamera"_s, u"multimedia"_s}, {u"QMedia"_s, u"multimedia"_s}, {u"QVideo"_s, u"multimedia"_s}};
    for (const auto& [prefix, family] : prefixes)
        if (header.startsWith(prefix))
            return header == "QPdfWriter"_L1 ? u"gui"_s : family;
    static const QSet<QString> widgets{u"QWidget"_s,  u"QApplication"_s, u"QLabel"_s,     u"QLineEdit"_s, u"QPushButton"_s,
                                       u"QMainWindow"_s, u"QBoxLayout"_s, u"QVBoxLayout"_s, u"QHBoxLayout"_s,
                                       u"QStyle"_s,   u"QScrollArea"_s,  u"QListView"_s,  u"QFileDialog"_s};
    if (widgets.contains(header))
        return u"widgets"_s;
    static const QSet<QString> gui{u"QPainter"_s, u"QImage"_s, u"QPixmap"_s, u"QColor"_s, u"QFont"_s, u"QGuiApplication"_s};
    return gui.contains(header) ? u"gui"_s : QString();
}

QStringList sources(const QStringList& folders, const QStringList& patterns)
{
    QStringList out;
    const QString root = QStringLiteral(PADRON_SOURCE_DIR) + u'/';
    for (const auto& folder : folders) {
        QDirIterator it(root + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next().mid(root.size());
            if (!path.contains("/node_modules/"_L1))
                out.append(path);
        }
    }
    out.sort();
    return out;
}

QString read(const QString& path)
{
    QFile file(QStringLiteral(PADRON_SOURCE_DIR) + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class TstLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderHasARoom()
    {
        for (const auto& path : sources({u"app"_s, u"db"_s, u"ui"_s}, {u"*.h"_s, u"*.cpp"_s}))
            QVERIFY2(roomOf(path), qPrintable(path + " stands in no room of the table"_L1));
    }

    void includesFollowTheTable()
    {
        static const QRegularExpression include(u"^#include ([\"<])([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
        QStringList faults;
        int seen = 0;
        for (const auto& path : sources({u"app"_s, u"db"_s, u"ui"_s}, {u"*.h"_s, u"*.cpp"_s})) {
            const Room* room = roomOf(path);
            QVERIFY(room);
            auto matches = include.globalMatch(read(path));
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString header = match.captured(2);
                ++seen;
                if (match.captured(1) == u"\""_s) {
                    const bool allowed = std::any_of(room->mayInclude.begin(), room->mayInclude.end(),
                                                     [&](const QString& lib) { return header.startsWith(lib + u'/'); });
                    const bool ownMoc = header.endsWith(".moc"_L1);
                    if (!allowed && !ownMoc)
                        faults.append(path + " includes "_L1 + header);
                } else if (const QString family = familyOf(header); !family.isEmpty() && !room->mayUse.contains(family)) {
                    faults.append(path + " uses "_L1 + header);
                }
            }
        }
        QVERIFY(seen > 500);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void linkLinesFollowTheHouse()
    {
        QStringList faults;
        const auto lists = sources({u"app"_s, u"db"_s, u"ui"_s, u"tests"_s}, {u"CMakeLists.txt"_s});
        QVERIFY(lists.size() > 15);
        for (const auto& path : lists) {
            const QString text = read(path);
            const auto forbid = [&](QLatin1String what, bool allowed) {
                if (!allowed && text.contains(what))
                    faults.append(path + " links "_L1 + what);
            };
            const bool tests = path.startsWith("tests/"_L1);
            const bool desktop = path.startsWith("app/desktop/"_L1);
            forbid("Qt6::Sql"_L1, false);
            forbid("Qt6::Widgets"_L1, tests || desktop || path.startsWith("ui/"_L1));
            forbid("Qt6::DBus"_L1, tests || path.startsWith("app/platform/"_L1));
            forbid("Qt6::Network"_L1, tests || path.startsWith("app/net/"_L1));
            forbid("padron_sqlcipher"_L1, tests || path.startsWith("db/local/sqlite/"_L1));
            forbid("padron_net"_L1, tests || desktop || path.startsWith("app/net/"_L1));
            if (path.startsWith("ui/"_L1))
                forbid("padron_local"_L1, false);
            // one sentence on what the module is for
            if (!text.startsWith("# "_L1))
                faults.append(path + " does not open with a sentence"_L1);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void nothingForbiddenInProductCode()
    {
        static const QRegularExpression forbidden(
            u"\\b(setHtml|qUncompress|QEventLoop|processEvents|QTextDocument|RichText|AutoText)\\b|\\bQt6::Sql\\b|\\bTODO\\b|\\bFIXME\\b"_s);
        QStringList faults;
        for (const auto& path : sources({u"app"_s, u"db"_s, u"ui"_s}, {u"*.h"_s, u"*.cpp"_s})) {
            const QStringList lines = read(path).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const QString code = lines.at(i).section("//"_L1, 0, 0);
                if (forbidden.match(code).hasMatch())
                    faults.append(u"%1:%2: %3"_s.arg(path).arg(i + 1).arg(code.trimmed()));
            }
            if (lines.size() > 401)
                faults.append(u"%1: %2 lines"_s.arg(path).arg(lines.size()));
            if (!lines.first().contains("SPDX-License-Identifier: GPL-3.0-or-later"_L1))
                faults.append(path + ": no licence line"_L1);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void topLevelFoldersAreTheUsers()
    {
        const QSet<QString> allowed{u"app"_s, u"ui"_s, u"db"_s, u"resources"_s, u"translations"_s, u"tests"_s, u"packaging"_s,
                                    u"build"_s};
        for (const auto& entry : QDir(QStringLiteral(PADRON_SOURCE_DIR)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QVERIFY2(allowed.contains(entry) || entry.startsWith("build"_L1), qPrintable(entry));
    }
};

QTEST_APPLESS_MAIN(TstLayers)
#include "tst_layers.moc"
