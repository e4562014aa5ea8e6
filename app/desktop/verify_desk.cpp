// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/verify_desk.h"

#include "capture/camera_dialog.h"
#include "desktop/trust_folder.h"
#include "platform/system_clock.h"

namespace padron::desktop {

ui::VerifyTools verifyToolsOver(const QString& directory, const QString& decoder)
{
    const TrustFolder folder(directory);
    ui::VerifyTools tools;
    const auto pool = tools.images;
    tools.lists = [folder, pool] { return pool->run([folder] { return folder.lists(); }); };
    tools.take = [folder, pool](const QByteArray& file) { return pool->run([folder, file] { return folder.take(file); }); };
    tools.begin = [folder, pool](const QByteArray& file, const QString& fingerprint) {
        return pool->run([folder, file, fingerprint] { return folder.begin(file, fingerprint); });
    };
    tools.folder = directory;
    tools.decoder = decoder;
    tools.nowSeconds = [] { return platform::SystemClock().wallMs() / 1000; };
    tools.camera = ui::ownCamera;
    return tools;
}

} // namespace padron::desktop
