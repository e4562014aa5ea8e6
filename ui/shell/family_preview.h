// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace padron::ui {

class Label;

/// How a family will be after a change, as a short list.
class FamilyPreview : public QFrame
{
    Q_OBJECT

public:
    FamilyPreview(const QString& objectName, QWidget* parent);

    void setFamily(const QString& title, const QStringList& people);
    QStringList people() const { return m_people; }

private:
    Label* m_title;
    Label* m_list;
    QStringList m_people;
};

} // namespace padron::ui
