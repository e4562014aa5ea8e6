// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scan_picture.h"
#include "credential/foreign_key.h"
#include "verify/lists_section.h"

#include <QPointer>
#include <QTimer>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace padron::ui {

class InlineMessage;

/// Whether credentials are the padrón's: typed or scanned into the one field, seen by a camera, or in pictures and PDFs. The
/// verdicts leave the screen with Esc or after a while, and nothing keeps them: they name people on a counter.
class VerifyPanel : public QWidget
{
    Q_OBJECT

public:
    VerifyPanel(VerifyTools tools, QWidget* parent);

    void enter(); ///< the lists anew, the field ready
    void clear(); ///< nobody on the screen

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void submit();
    void verify(const QStringList& texts);
    void addCard(const QString& text);
    void showCards(qsizetype count);
    void choosePicture();
    void readPicture(const QString& path);
    void readCamera();
    void chooseKey();
    void readKeys();
    void switchMode(bool foreign);
    void wipe();
    void sayHint();
    bool isEmpty() const;

    const VerifyTools m_tools;
    QLineEdit* m_field;
    QPushButton *m_camera, *m_picture, *m_key;
    QCheckBox* m_foreign;
    InlineMessage* m_message;
    QScrollArea* m_scroll;
    QWidget* m_cards;
    QVBoxLayout* m_column;
    ListsSection* m_lists;
    QPointer<ScanPicture> m_reading;
    QStringList m_found;   ///< in the picture being read
    QStringList m_waiting; ///< read before the lists were
    QList<credential::ForeignKey> m_keys;
    QTimer m_idle;
};

} // namespace padron::ui
