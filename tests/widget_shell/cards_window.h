// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/print_run.h"
#include "usecases/print_runs.h"
#include "widget_shell/shell_fixture.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>

namespace fixture {

using namespace padron;

inline void press(Window& window, const char* button)
{
    window.waitFor(button);
    window.find(button)->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

/// A family whose credentials are on paper here.
struct CardsDesk
{
    ShellGate gate{ShellGate::With::EnrolledStore};
    domain::FamilyRecord family;

    explicit CardsDesk(bool longName = false)
    {
        if (longName) {
            auto draft = samples::familyDraft(1);
            auto& first = draft.people[0];
            first.nombres = QStringLiteral("María Guadalupe de los Ángeles Concepción Itzel");
            first.primerApellido = QStringLiteral("Ñandúñez de la Santísima Trinidad y Montecillos");
            first.segundoApellido = QStringLiteral("Xicoténcatl Peñaloza Ruiz");
            first.curp.clear();
            first.documentoTipo = QStringLiteral("acta");
            first.documentoReferencia = QStringLiteral("07045701");
            gate.registerDraft(draft);
            family = wholeFamily(draft.people.at(1).curp);
        } else {
            family = gate.registerFamily(1);
        }
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        gate.centreSigns(family);
        gate.centreSays(sync::PrintAuthorised{1, QStringLiteral("OF-12/2026"), 0, 0, true});
        const auto desk = gate.desk();
        gate.keepBusy([runs = desk->printRuns, people = family.people] {
            QList<core::PersonId> ids;
            for (const auto& person : people)
                ids.append(person.id);
            const auto begun = runs->begin(ids, {});
            QList<usecases::PrintRuns::Told> told;
            for (int i = 0; i < ids.size(); ++i)
                told.append({i, domain::PrintOutcome::Bien});
            if (!begun || !runs->tell(begun->run, told))
                qFatal("no cards");
        });
        gate.drafts(); // the store's thread has done all that
    }

    domain::FamilyRecord wholeFamily(const QString& curp)
    {
        const auto desk = gate.desk();
        domain::FamilyRecord record;
        std::atomic_bool done = false;
        gate.keepBusy([&] {
            const auto hits = desk->searchPeople.run(curp);
            record = desk->openFamily.run(hits->hits.first().person)->record;
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done.load(); }))
            qFatal("not registered");
        return record;
    }

    QString qrOf(const domain::Person& person) const
    {
        return gate.credentialText({.issuer = QStringLiteral("MXPS"),
                                    .issuedAt = 1'794'900'000,
                                    .folio = person.folio,
                                    .fullName = credential::nameForQr(person.name),
                                    .birth = person.fechaNacimiento,
                                    .sexo = person.sexo,
                                    .entity = QStringLiteral("MX-CHP"),
                                    .statusIndex = 1});
    }
};

inline void openTab(Window& window, const char* tab, const char* focus)
{
    window.key(Qt::Key_F4);
    press(window, tab);
    QTRY_COMPARE(window.focusName(), QLatin1String(focus));
}

inline void choose(Window& window, const QString& path)
{
    QFileDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr; }))
        qFatal("nothing asked where");
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    window.widget().activateWindow();
    if (!QTest::qWaitForWindowActive(&window.widget()))
        qFatal("the window did not come back");
}

inline QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace fixture
