// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/suggestion_list.h"

namespace padron::ui {

/// Asks as somebody types in a field and offers what comes back. One question is under way at a time: what was typed
/// meanwhile is asked next, and the answer to an older text is dropped.
class Suggester : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(const QList<Suggestion>&)>;
    using Ask = std::function<void(const QString& text, Answer answer)>; ///< answers exactly once, perhaps at once

    Suggester(QLineEdit* edit, const QString& accessibleName, Ask ask);

    /// Whether the field offers as soon as one comes to it and it is empty. The down arrow always asks.
    void setOffersEmpty(std::function<bool()> offers) { m_offersEmpty = std::move(offers); }
    void forget(); ///< the list closes and an answer under way is dropped: the field is another's now
    SuggestionList* list() const { return m_list; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void ask();

    QLineEdit* m_edit;
    SuggestionList* m_list;
    Ask m_ask;
    std::function<bool()> m_offersEmpty;
    bool m_busy = false;
    bool m_again = false;
    quint64 m_forgotten = 0;
};

} // namespace padron::ui
