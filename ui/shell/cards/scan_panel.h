// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/named_cards_model.h"

#include <QWidget>

class QLineEdit;

namespace padron::ui {

class FieldBox;
class InlineMessage;
class Label;
class RowList;

/// Cards scanned one by one against a list: large running figures, one field that the scanner types into, what the last one
/// was, and who is missing or too many by name.
class ScanPanel : public QWidget
{
    Q_OBJECT

public:
    ScanPanel(const QString& prefix, QWidget* parent); ///< of the object names

    void showFigures(const QString& title, int seen, int expected, const QString& note);
    void showRows(const QList<NamedCardsModel::Row>& rows);
    void say(Theme::Tone tone, const QString& text);
    void sayNothing();
    void setScanning(bool on); ///< false: the figures and the names alone, what is asked under them needs the room
    void takeFocus();

Q_SIGNALS:
    void scanned(const QString& text);

private:
    NamedCardsModel* m_model;
    Label *m_title, *m_figures, *m_note;
    QLineEdit* m_field;
    FieldBox* m_box;
    InlineMessage* m_said;
    RowList* m_list;
};

} // namespace padron::ui
