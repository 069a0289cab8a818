package io.remit.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column says comes from its header's words and its cells, never from its place. */
class RolesTest {
    private static Reading table(String header, String... rows) {
        var width = header.split("\\|", -1).length;
        return Reading.under(
                "Operations",
                header + "\n" + "|---".repeat(width) + "|\n" + String.join("\n", rows) + "\n\nThe end.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            Task | IBM responsibilities | Your responsibilities          = AREA PROVIDER CUSTOMER
            Feature | Your Responsibility | IBM's Responsibility         = AREA CUSTOMER PROVIDER
            Resource | How IBM helps | What you can do                   = AREA PROVIDER CUSTOMER
            Item | What you do | What IBM does for you                   = AREA CUSTOMER PROVIDER
            Area | AWS | Customer                                        = AREA PROVIDER CUSTOMER
            Area | Customer | AWS                                        = AREA CUSTOMER PROVIDER
            Responsibility | Microsoft | Customer                        = AREA PROVIDER CUSTOMER
            Control | Customer responsibility | Microsoft responsibility = AREA CUSTOMER PROVIDER
            Activity | Google's responsibility | Customer's responsibility = AREA PROVIDER CUSTOMER
            Task | Oracle | You                                          = AREA PROVIDER CUSTOMER
            Task | SAP | Client                                          = AREA PROVIDER CUSTOMER
            Task | Service provider | Tenant                             = AREA PROVIDER CUSTOMER
            Task | Vendor responsibilities | Client responsibilities     = AREA PROVIDER CUSTOMER
            Task | CSP | Customer | Shared                               = AREA PROVIDER CUSTOMER SHARED
            Domain | Task | Our responsibilities | Your responsibilities = AREA AREA PROVIDER CUSTOMER
            Task | Description | Customer Responsibilities | Provider Responsibilities = AREA DESCRIPTION CUSTOMER PROVIDER
            Responsibilities of the customer | Responsibilities of the provider | Task = CUSTOMER PROVIDER AREA
            Task | Acme Sync responsibilities | Your responsibilities    = AREA PROVIDER CUSTOMER
            Task | IBM responsibilities | Merchant responsibilities      = AREA PROVIDER CUSTOMER
            Task | IBM responsibilities | School responsibilities        = AREA PROVIDER CUSTOMER
            Resource | Service responsibilities | Customer responsibilities = AREA PROVIDER CUSTOMER
            Task | Microsoft and Red Hat responsibilities | Customer responsibilities = AREA PROVIDER CUSTOMER
            Task | AWS-managed | Customer-managed | Notes                = AREA PROVIDER CUSTOMER OTHER
            Task | Managed by Google | Managed by you                    = AREA PROVIDER CUSTOMER
            Task | Cloud Service Provider (CSP) | Cloud Service Customer (CSC) = AREA PROVIDER CUSTOMER
            # | Task | Provider | Customer | Comments                    = OTHER AREA PROVIDER CUSTOMER OTHER
            Task | IBM responsibilities | Partner responsibilities | Your responsibilities = AREA PROVIDER OTHER CUSTOMER
            Task | Your IBM Cloud responsibilities | IBM responsibilities = AREA CUSTOMER PROVIDER
            Task | IBM Cloud customer responsibilities | IBM Cloud responsibilities = AREA CUSTOMER PROVIDER
            Task | IBM responsibilities to the customer | Responsibilities of the user = AREA PROVIDER CUSTOMER
            Task | Customer (you) | Provider (us)                        = AREA CUSTOMER PROVIDER
            Task | Your responsibilities                                 = AREA CUSTOMER
            Task | Shared responsibilities | IBM only | You              = AREA SHARED PROVIDER CUSTOMER
            Layer | Always the provider | Always you                     = AREA PROVIDER CUSTOMER
            Responsibility | Customer | Vendor (You)                     = AREA CUSTOMER PROVIDER
            Responsibility | Customer | Product operator                 = AREA CUSTOMER PROVIDER
            AWS Responsibility ("of the cloud") | Customer Responsibility ("in the cloud") = PROVIDER CUSTOMER
            Task | Oracle Cloud Operations | Customer                    = AREA PROVIDER CUSTOMER
            Service type | Provider responsibility | Customer            = AREA PROVIDER CUSTOMER
            Task | IBM responsibilities | User impact                    = AREA PROVIDER OTHER
            Model | Google Cloud Service | Google responsibilities | Customer responsibilities = AREA OTHER PROVIDER CUSTOMER
            Managed by Microsoft | Managed by customer                   = PROVIDER CUSTOMER
            Model | Provider manages | Customer manages | Examples       = AREA PROVIDER CUSTOMER OTHER
            """)
    void headers_name_the_parties(String header, String roles) {
        var cells = "| Keep the data safe and sound ".repeat(header.split("\\|", -1).length) + "|";
        assertEquals(roles, table("| " + header + " |", cells, cells).roles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            Aufgabe | Verantwortlichkeiten von IBM | Ihre Verantwortlichkeiten        = AREA PROVIDER CUSTOMER
            Bereich | Kunde | Anbieter                                                = AREA CUSTOMER PROVIDER
            Bereich | Kundenverantwortung | Anbieterverantwortung                     = AREA CUSTOMER PROVIDER
            Tâche | Responsabilités d'IBM | Vos responsabilités                       = AREA PROVIDER CUSTOMER
            Tâche | Responsabilité du client | Responsabilité du fournisseur          = AREA CUSTOMER PROVIDER
            Tarea | Responsabilidades de IBM | Sus responsabilidades                  = AREA PROVIDER CUSTOMER
            Tarea | Cliente | Proveedor                                               = AREA CUSTOMER PROVIDER
            Tarefa | Responsabilidades da IBM | Suas responsabilidades                = AREA PROVIDER CUSTOMER
            Tarefa | Cliente | Provedor de nuvem                                      = AREA CUSTOMER PROVIDER
            Attività | Responsabilità di IBM | Le tue responsabilità                  = AREA PROVIDER CUSTOMER
            Attività | Cliente | Fornitore                                            = AREA CUSTOMER PROVIDER
            Úloha | Zodpovědnosti společnosti IBM | Vaše zodpovědnosti                = AREA PROVIDER CUSTOMER
            Oblast | Odpovědnost zákazníka | Odpovědnost poskytovatele                = AREA CUSTOMER PROVIDER
            Zadanie | Obowiązki IBM | Twoje obowiązki                                 = AREA PROVIDER CUSTOMER
            Taak | Verantwoordelijkheden van IBM | Uw verantwoordelijkheden           = AREA PROVIDER CUSTOMER
            Uppgift | Kundens ansvar | Leverantörens ansvar                           = AREA CUSTOMER PROVIDER
            Görev | IBM sorumlulukları | Müşteri sorumlulukları                       = AREA PROVIDER CUSTOMER
            Задача | Обязанности IBM | Ваши обязанности                               = AREA PROVIDER CUSTOMER
            Задача | Ответственность заказчика | Ответственность поставщика           = AREA CUSTOMER PROVIDER
            タスク | IBM の責任 | お客様の責任                                              = AREA PROVIDER CUSTOMER
            項目 | お客様の責任範囲 | クラウド事業者の責任範囲                                  = AREA CUSTOMER PROVIDER
            任务 | IBM 职责 | 您的职责                                                    = AREA PROVIDER CUSTOMER
            领域 | 客户责任 | 云服务商责任                                                = AREA CUSTOMER PROVIDER
            工作 | IBM 責任 | 您的責任                                                    = AREA PROVIDER CUSTOMER
            작업 | IBM 책임 | 사용자 책임                                                 = AREA PROVIDER CUSTOMER
            영역 | 고객의 책임 | 제공업체의 책임                                           = AREA CUSTOMER PROVIDER
            """)
    void headers_name_the_parties_in_many_languages(String header, String roles) {
        var cells = "| Daten sicher aufbewahren und prüfen ".repeat(header.split("\\|", -1).length) + "|";
        assertEquals(roles, table("| " + header + " |", cells, cells).roles());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            Plan | Price | Region                              = Lite | 0 | Dallas
            Feature | Description | Consideration              = Copies | Keep copies | Costs more
            Failure | Resolution                               = Zone | Provider moves it
            Role | Description | Permissions                   = Customer administrator | You can do all | All
            Feature | AWS | Azure | Google Cloud               = Buckets | Yes | Yes | Yes
            Region | US | EU                                   = Dallas | Yes | No
            Objective | IBM | Customer                         = RTO | 4 h | 15 min
            Term | Meaning                                     = Customer | You
            Contact | Customer portal | Phone                  = Support | portal.example | 555
            User type | User permissions | User group          = Admin | All | Admins
            Service | Vendor | Region                          = Database | IBM | Dallas
            Module | Main Responsibility | Customer | Admin    = Login | Signs in | ✅ | -
            Environment | User management | Customer data      = Test | Local | Copies
            """)
    void tables_about_something_else_do_not_count(String header, String row) {
        var page = table("| " + header + " |", "| " + row + " |", "| " + row + " |");
        assertEquals(List.of(), page.draft.tables());
    }

    @Test
    void cells_of_a_matrix_name_the_party() {
        var page = table(
                "| Resource | Change management | Disaster recovery |",
                "| Data | You | [Shared](#x) |",
                "| Hypervisor | IBM | N/A |",
                "| Network | Customer and IBM | Both |");
        assertEquals("AREA PARTY:Change management PARTY:Disaster recovery", page.roles());
        assertEquals("""
                Data: CUSTOMER
                Data: SHARED
                Hypervisor: PROVIDER
                Hypervisor: NONE
                Network: SHARED
                Network: SHARED""", page.held());
        assertEquals(
                "CUSTOMER Change management: Data",
                page.duties().lines().findFirst().orElseThrow());
        assertEquals("Disaster recovery", page.draft.responsibilities().get(1).category());
        assertEquals("", page.draft.responsibilities().get(1).customer().text());
    }

    @Test
    void a_matrix_may_compare_kinds_of_service() {
        var page = table(
                "| Responsibility | On-premises | IaaS | SaaS |",
                "| Data | Customer | Customer | Customer |",
                "| Network | Customer | Shared | Microsoft |",
                "| Hosts | Customer | Microsoft | Microsoft |");
        assertEquals("AREA PARTY:On-premises PARTY:IaaS PARTY:SaaS", page.roles());
    }

    @Test
    void a_matrix_may_name_a_provider_that_only_its_page_knows() {
        var page = Reading.of("""
                # Responsibilities when you use Contoso Vault

                You and Contoso share the duties below.

                | Layer | Operations | Security |
                |---|---|---|
                | Data | Customer | Shared |
                | Hosts | Contoso | Contoso |
                """);
        assertEquals("AREA PARTY:Operations PARTY:Security", page.roles());
        assertEquals("Data: CUSTOMER\nData: SHARED\nHosts: PROVIDER\nHosts: PROVIDER", page.held());
    }

    @Test
    void a_provider_that_only_the_page_knows_may_head_a_column() {
        var page = Reading.of("# Responsibilities\n\nRead what falls to Contoso and what to you.\n\n## Plans\n\n"
                + "| Task | Customer | Contoso |\n|---|---|---|\n| Patches | Install them. | Build them. |\n");
        assertEquals("AREA CUSTOMER PROVIDER", page.roles());
    }

    @Test
    void an_owner_column_names_the_party() {
        for (var header :
                List.of("Owner", "Responsible party", "Responsibility", "Who", "Managed by", "Verantwortlich", "責任者")) {
            var page = table(
                    "| Task | Description | " + header + " |",
                    "| Patches | Install the patches. | Customer |",
                    "| Hosts | Run the hosts. | Microsoft |",
                    "| Plans | Plan together. | Shared |");
            assertEquals("AREA DESCRIPTION HOLDER", page.roles(), header);
            assertEquals("Patches: CUSTOMER\nHosts: PROVIDER\nPlans: SHARED", page.held());
            assertEquals(
                    "CUSTOMER Install the patches.",
                    page.duties().lines().findFirst().orElseThrow());
        }
    }

    @Test
    void an_owner_column_may_stand_beside_what_is_owned() {
        var page =
                table("| Responsibility | Owner |", "| Install the patches. | Customer |", "| Run the hosts. | AWS |");
        assertEquals("AREA HOLDER", page.roles());
        assertEquals(
                "Install the patches.",
                page.draft.responsibilities().get(0).customer().text());
    }

    @Test
    void rows_may_name_the_party() {
        var page = table(
                "| Party | Responsibilities |",
                "| IBM responsibilities | Run the hosts. Patch them. |",
                "| Your responsibilities | Keep your keys. |");
        assertEquals("HOLDER AREA", page.roles());
        assertEquals(
                List.of(HeldBy.PROVIDER, HeldBy.CUSTOMER),
                page.draft.responsibilities().stream()
                        .map(DraftResponsibility::heldBy)
                        .toList());
    }

    @Test
    void two_columns_may_hold_both_sides_under_labels() {
        var page = table(
                "| Category | Responsibilities |",
                "| Hosts | **IBM responsibilities:** \\n * Run them. \\n **User responsibility:** \\n * Use them. |",
                "| Keys | **IBM responsibilities:** \\n * None. \\n **User responsibility:** \\n * Keep them. |");
        assertEquals("AREA HOLDER", page.roles());
        assertEquals(
                "Run them.", page.draft.responsibilities().get(0).provider().text());
        assertEquals(
                "Keep them.", page.draft.responsibilities().get(1).customer().text());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            IBM responsibilities       = Your responsibilities
            IBM Zuständigkeiten        = Ihre Zuständigkeiten
            Responsabilités d'IBM      = Vos responsabilités
            Responsabilidades de IBM   = Sus responsabilidades
            Responsabilidades da IBM   = Suas responsabilidades
            Responsabilità di IBM      = Le tue responsabilità
            Zodpovědnosti IBM          = Vaše zodpovědnosti
            IBM の責任                   = お客様の責任
            IBM の責任                   = ユーザーの責任
            IBM 职责                     = 您的职责
            IBM 責任                     = 您的責任
            IBM 책임                     = 사용자의 책임
            IBM 책임                     = 귀하의 책임
            """)
    void labels_in_cells_name_the_parties_in_many_languages(String provider, String customer) {
        for (var colon : List.of(":", " :", "：")) {
            var page = Reading.of(
                    "# Cluster\n\n<table><thead><th colspan=2>Zuständigkeiten nach Typ</th></thead><tbody>\n<tr><td>Hosts</td><td>\n**"
                            + customer + "**" + colon + "\n<ul><li>Use them.</li></ul><br>\n**" + provider + "**"
                            + colon
                            + "\n<ul><li>Run them.</li></ul></td></tr></tbody></table>\n");
            assertEquals("AREA HOLDER", page.roles(), customer);
            assertEquals(
                    "Run them.", page.draft.responsibilities().get(0).provider().text());
            assertEquals(
                    "Use them.", page.draft.responsibilities().get(0).customer().text());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '=', textBlock = """
            ✓ | - = PROVIDER
            - | x = CUSTOMER
            X | X = SHARED
            ✔ | ✘ = PROVIDER
            no | yes = CUSTOMER
            R, A | C = PROVIDER
            I | R/A = CUSTOMER
            R | A = SHARED
            Informed | Responsible = CUSTOMER
            C | RA = CUSTOMER
            RA | I* = PROVIDER
            CI | R/A = CUSTOMER
            ✅ (our hosts) | ❌ = PROVIDER
            ● | = PROVIDER
            N/A | = NONE
            :white_check_mark: | :x: = PROVIDER
            """)
    void ticks_and_raci_letters_say_who_holds_it(String cells, String held) {
        var page = table("| Task | Provider | Customer |", "| Install the patches | " + cells + " |");
        assertEquals("Install the patches: " + held, page.held());
        var parties = page.draft.responsibilities().get(0).duties().stream()
                .map(duty -> duty.party().name())
                .toList();
        var holders = held.equals("SHARED")
                ? List.of("PROVIDER", "CUSTOMER")
                : held.equals("NONE") ? List.of() : List.of(held);
        assertEquals(holders, parties);
    }

    @Test
    void the_name_beside_the_client_is_the_provider_in_other_languages_too() {
        var page = Reading.of("""
                # Matriz de responsabilidad

                Quién hace qué: el cliente y Cloud Acme.

                ## Respaldo

                | Actividad | Rol Cliente | Rol de Cloud Acme |
                |---|---|---|
                | Guardar copias | C | RA |
                | Probar copias | RA | CI |
                """);
        assertEquals("AREA CUSTOMER PROVIDER", page.roles());
        assertEquals("Guardar copias: PROVIDER\nProbar copias: CUSTOMER", page.held());
    }

    @Test
    void a_header_may_tell_that_a_name_in_the_cells_is_the_providers() {
        var page = Reading.of("""
                # Shared responsibility

                | Layer | On your hosts | acme.dev (hosted) |
                |---|---|---|
                | Relay | **You** (your disk) | **acme** (our disk) |
                | Advisories | acme | acme |
                | Certificates | **You** configure them | acme |
                | Accounts | You | You |
                """);
        assertEquals("AREA PARTY:On your hosts PARTY:acme.dev (hosted)", page.roles());
        assertEquals(
                "Relay: CUSTOMER\nRelay: PROVIDER\nAdvisories: PROVIDER\nAdvisories: PROVIDER\n"
                        + "Certificates: CUSTOMER\nCertificates: PROVIDER\nAccounts: CUSTOMER\nAccounts: CUSTOMER",
                page.held());
    }

    @Test
    void an_owner_column_without_any_owner_is_one() {
        var page = Reading.under("Changes", "| Responsibilities | Ownership |\n|---|---|\n| Provide ||\n");
        assertEquals("AREA HOLDER", page.roles());
        assertEquals("Provide: NONE", page.held());
    }

    @Test
    void a_cross_before_nothing_is_no_duty() {
        var page = table(
                "| Layer | Provider responsibility | Customer responsibility |",
                "| Doors | ✅ Lock the doors | ❌ Not applicable |");
        assertEquals("Doors: PROVIDER", page.held());
        assertEquals(1, page.draft.responsibilities().get(0).duties().size());
    }

    @Test
    void rows_without_marks_are_headings_where_a_table_begins_with_one() {
        var page = table(
                "| Activity | Provider responsibility | Customer responsibility |",
                "| **Start** | | |",
                "| Order hosts | | X |",
                "| **Updates** | |",
                "| Install patches | X | |");
        assertEquals("Order hosts: CUSTOMER\nInstall patches: PROVIDER", page.held());
        assertEquals("Updates", page.draft.responsibilities().get(1).variant());
        assertEquals(4, page.table().rows().size());
    }

    @Test
    void a_mark_among_texts_stands_for_what_the_row_is_about() {
        var page = table(
                "| Responsibility | Customer | Provider |",
                "| Lock the doors | | ✓ |",
                "| Patch the system | ✓ | (for managed hosts) |",
                "| Approve plans | Accountable | Provides evidence. |",
                "| Open accounts | Yes | No - manuals only |");
        assertEquals(
                "Lock the doors: PROVIDER\nPatch the system: SHARED\nApprove plans: SHARED\nOpen accounts: CUSTOMER",
                page.held());
        assertEquals(
                "PROVIDER Lock the doors\nPROVIDER (for managed hosts)\nCUSTOMER Patch the system\n"
                        + "PROVIDER Provides evidence.\nCUSTOMER Approve plans\nCUSTOMER Open accounts",
                page.duties());
    }

    @Test
    void cells_that_say_who_manages_tell_the_providers_name() {
        var page = Reading.of("""
                # Responsibilities by area

                Once signed, Acme-Cloud runs what it sells.

                | Area | Hosted | At your place |
                |---|---|---|
                | Network | Managed by Acme-Cloud | Customer managed |
                | Logs | Managed by Acme-Cloud | Shared responsibility |
                | Accounts | Shared responsibility | Customer managed |
                """);
        assertEquals("AREA PARTY:Hosted PARTY:At your place", page.roles());
        assertEquals(
                "Network: PROVIDER\nNetwork: CUSTOMER\nLogs: PROVIDER\nLogs: SHARED\n"
                        + "Accounts: SHARED\nAccounts: CUSTOMER",
                page.held());
    }

    @Test
    void a_row_without_marks_among_others_is_a_gap() {
        var page = table(
                "| Activity | Provider responsibility | Customer responsibility |",
                "| Order hosts | | X |",
                "| Install patches | | |");
        assertEquals("Order hosts: CUSTOMER\nInstall patches: NONE", page.held());
    }

    @Test
    void an_x_means_no_beside_a_tick() {
        var page = table("| Task | Provider | Customer |", "| Install patches | ✓ | x |", "| Keep keys | x | ✓ |");
        assertEquals("Install patches: PROVIDER\nKeep keys: CUSTOMER", page.held());
    }

    @Test
    void pictures_of_ticks_are_ticks() {
        var page = table(
                "| Task | Provider | Customer |",
                "| Install patches | ![Checkmark icon](c.svg) | |",
                "| Keep keys | | <img src=\"c.svg\" alt=\"Checkmark icon\"/> |");
        assertEquals("Install patches: PROVIDER\nKeep keys: CUSTOMER", page.held());
    }

    @Test
    void raci_columns_may_hold_the_parties() {
        var page = table(
                "| Task | Responsible | Accountable | Consulted | Informed |",
                "| Patches | Customer | Customer | IBM | IBM |",
                "| Hosts | IBM | IBM | - | Customer |");
        assertEquals("AREA HOLDER OTHER OTHER OTHER", page.roles());
        assertEquals("Patches: CUSTOMER\nHosts: PROVIDER", page.held());
    }

    @Test
    void a_shared_column_is_both_parties() {
        var page =
                table("| Task | IBM | Shared | You |", "| Plans | | Meet yearly. | |", "| Hosts | Run them. | N/A | |");
        assertEquals("AREA PROVIDER SHARED CUSTOMER", page.roles());
        assertEquals("Plans: SHARED\nHosts: PROVIDER", page.held());
        assertEquals(
                "Meet yearly.", page.draft.responsibilities().get(0).customer().text());
    }

    @Test
    void a_heading_may_name_the_party_for_its_table() {
        var page = Reading.under(
                "Your responsibilities", "| Task | Description |\n|---|---|\n| Patches | Install them. |\n");
        assertEquals("AREA CUSTOMER", page.roles());
        assertEquals("Patches: CUSTOMER", page.held());
    }

    @Test
    void nothing_to_do_is_held_by_nobody() {
        for (var nothing : List.of(
                "N/A",
                "n/a.",
                "None",
                "-",
                "–",
                "",
                "Not applicable",
                "Nicht zutreffend",
                "該当なし",
                "No action required",
                "N/A*")) {
            assertEquals(
                    "Plans: CUSTOMER",
                    table(
                                    "| Task | IBM responsibilities | Your responsibilities |",
                                    "| Plans | " + nothing + " | Choose one. |")
                            .held(),
                    nothing);
        }
    }

    @Test
    void a_cross_or_no_among_texts_is_nothing_to_do() {
        var page = table(
                "| Task | Provider | Customer |",
                "| Network | Run it. | ✗ |",
                "| Keys | No | Keep them. |",
                "| Plans | Informed | Choose one. |");
        assertEquals("Network: PROVIDER\nKeys: CUSTOMER\nPlans: CUSTOMER", page.held());
    }

    @Test
    void the_cloud_and_the_service_can_be_the_provider() {
        var page = table(
                "| Layer | IaaS | SaaS |",
                "| Data | customer | customer |",
                "| Network | shared | cloud |",
                "| Hosts | cloud | cloud |");
        assertEquals("AREA PARTY:IaaS PARTY:SaaS", page.roles());
        assertEquals("Hosts: PROVIDER", page.held().lines().skip(4).findFirst().orElseThrow());
    }

    @Test
    void a_table_of_two_sides_alone_is_about_its_heading() {
        var page = table("| AWS responsibility | Customer responsibility |", "| Run the hosts. | Patch the guests. |");
        assertEquals("Operations: SHARED", page.held());
    }

    @Test
    void a_person_may_correct_the_roles() {
        var page = "# Responsibilities\n\n| Task | Us | Them |\n|---|---|---|\n| A | Do this. | Do that. |\n\n"
                + "| Task | IBM responsibilities | Your responsibilities |\n|---|---|---|\n| B | Run it. | Use it. |\n";
        var swapped = List.of(
                ColumnRole.of(ColumnRole.Kind.AREA),
                ColumnRole.of(ColumnRole.Kind.CUSTOMER),
                ColumnRole.of(ColumnRole.Kind.PROVIDER));
        var draft = PageReader.read(new PageSource(page.getBytes(), List.of(), Map.of(0, swapped)))
                .draft();
        assertEquals(swapped, draft.tables().get(0).roles());
        assertEquals("Use it.", draft.responsibilities().get(0).provider().text());
        var wrong = PageReader.read(new PageSource(page.getBytes(), List.of(), Map.of(0, swapped.subList(0, 2))))
                .draft();
        assertEquals(
                List.of("roles-do-not-fit"),
                wrong.findings().stream()
                        .map(Finding::rule)
                        .filter("roles-do-not-fit"::equals)
                        .toList());
    }
}
