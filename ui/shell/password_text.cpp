// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/password_text.h"

#include <QLineEdit>

namespace padron::ui {

core::SecureBytes takePassword(QLineEdit* field)
{
    QString text = field->text();
    QByteArray bytes = text.normalized(QString::NormalizationForm_C).toUtf8();
    core::SecureBytes secret{QByteArrayView(bytes)};
    core::wipeMemory(bytes.data(), std::size_t(bytes.size()));
    text.fill(u'\0');
    field->clear();
    return secret;
}

bool samePassword(const QLineEdit* first, const QLineEdit* second)
{
    return first->text().normalized(QString::NormalizationForm_C) ==
           second->text().normalized(QString::NormalizationForm_C);
}

} // namespace padron::ui
