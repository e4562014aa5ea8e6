// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"
#include "ports/derechohabiencia_store.h"

#include <QDateTime>
#include <QPointer>

#include <functional>

class QCheckBox;
class QPushButton;

namespace padron::runtime {
class ConsultaRunner;
}

namespace padron::ui {

class InlineMessage;
class Label;

/// Derechohabiencia: what the person declares under protest of truth, and beside it what IMSS and ISSSTE answer about
/// their CURP. Nothing here holds the capture back: one types on while they are asked.
class DerechohabienciaSection : public SectionForm
{
    Q_OBJECT

public:
    using Now = std::function<QDateTime()>;

    explicit DerechohabienciaSection(QWidget* parent = nullptr);
    /// Null: nobody can be asked here; what is declared is captured all the same.
    void setConsultas(runtime::ConsultaRunner* consultas, Now now);
    void applyTo(domain::PersonDraft& person) const override;

Q_SIGNALS:
    void contestRequested(const padron::ports::ConsultaId& consulta); ///< the person does not agree with it

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;
    bool isUnasked(const domain::PersonDraft& person) const override { return person.caso.derechohabiencia.isEmpty(); }

private:
    struct Result
    {
        domain::Institucion institucion;
        Label *text, *names, *time, *contested;
        QPushButton* contest;
    };
    void build();
    void declare(QCheckBox* clicked);
    void consult();
    void askByItself();
    void take(const core::PersonId& person, const QList<ports::Consulta>& newestFirst);
    void showResults();
    void contest(domain::Institucion institucion);
    const ports::Consulta* contested(domain::Institucion institucion) const;
    void refreshButton();
    const ports::Consulta* latest(domain::Institucion institucion) const;
    const ports::Consulta* answered(domain::Institucion institucion) const;
    bool canAsk() const;
    bool isVigente() const;

    QPointer<runtime::ConsultaRunner> m_consultas;
    Now m_now;
    QList<std::pair<QString, QCheckBox*>> m_declared;
    qint64 m_declaredMs = 0;
    QPushButton* m_consult;
    Label* m_note;
    InlineMessage* m_guidance;
    QList<Result> m_results;
    core::PersonId m_person;        ///< whose consultations are held
    QList<ports::Consulta> m_kept;
    bool m_recalled = false;        ///< what was answered before is in m_kept
    QString m_askedCurp;            ///< by itself, so that a cancelled call is not made again
};

} // namespace padron::ui
