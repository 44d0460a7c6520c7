### Deutsch

## Around every page

product = Guildhall
page_title = { $page } – { $foundation }
error_title = Fehler: { $title }
skip_to_main = Zum Hauptinhalt springen
nav_site = Diese Website
nav_language = Sprache und Hilfe
nav_compare = Vergleichen
nav_fit = Passende Stufe finden
nav_changes = Änderungen
nav_help = Hilfe
nav_foundations = Alle Stiftungen
nav_documents = Rechtliche Dokumente
nav_contact = Kontakt
nav_source = Programmdatei
nav_embed = Vergleich einbetten
nav_account = Ihr Konto
nav_api = API
one_file = Alle Leistungen und Preise auf dieser Website stammen aus einer einzigen veröffentlichten Datei.
help_heading = Hilfe
help_intro = { $foundation } beantwortet Ihre Fragen zur Mitgliedschaft.
help_write_to = Schreiben Sie an { $address }
loading = Wird geladen …
api_heading = API
api_intro = Über die API kann Ihre Software alles lesen und tun, was auf diesen Seiten möglich ist. Es gelten dieselben Regeln.
api_openapi = OpenAPI-Beschreibung
api_name = Name
api_kind = Typ
api_meaning = Beschreibung
api_answers = Antworten
api_status = Status
help_how = Wählen Sie eine Stiftung und vergleichen Sie ihre Stufen, oder beantworten Sie ein paar Fragen und finden Sie die passende Stufe. Wir begründen jeden Preis. Ihre Angaben stehen in der Webadresse der Seite; wir speichern sie nicht.

## Home

foundations_title = Mitgliedschaften einfach vergleichen
foundations_intro = Sehen Sie, was jede Stufe bietet, was sie für Sie kostet und warum, und wozu Sie sich verpflichten.
foundations_heading = Stiftungen
programmes_count =
    { $n ->
         [one] { $n } Programm
        *[other] { $n } Programme
    }
tiers_count =
    { $n ->
         [one] { $n } Stufe
        *[other] { $n } Stufen
    }
compare_tiers = Stufen vergleichen
find_tier = Passende Stufe finden
prices_heading = Stufen und Preise
all_tiers =
    { $n ->
         [one] Die Stufe ansehen
        *[other] Alle { $n } Stufen ansehen
    }
supports_heading = Geförderte Communitys
brings_heading = Was Sie als Mitglied davon haben
offers_heading = So können Sie mitmachen
offers_both_heading = Mitgliedschaft und Projektarbeit
commitments_heading = Was Sie von uns erwarten können
documents_heading = Rechtliche Dokumente
contact_heading = Kontakt
compare_programme = { $programme } vergleichen
see_programme = { $programme } ansehen
programmes_and_tiers = { $programmes }, { $tiers }
website_of = Website von { $foundation }
contact_more = Weitere Kontaktmöglichkeiten

## A programme

version_in_force = Gültig
version_draft = Entwurf, noch nicht gültig
version_earlier = Frühere Version
version_after = Künftige Version
version_name = Version { $version }
version_since = Version { $version }, ab { $date }
version_renewals_from = Für Verlängerungen ab { $date }
see_what_changes = Änderungen ansehen
versions_heading = Versionen
tiers_for_people = Für Personen
tiers_for_organisations = Für Organisationen
tiers_for_both = Für Personen und Organisationen
tiers_closed = Für neue Mitglieder geschlossen
who_may_join_heading = Wer beitreten kann
parent_required = Voraussetzung ist eine Mitgliedschaft bei { $parent }.
standings_heading = Status
seats_heading = Sitze
notes_heading = Anmerkungen
sources_heading = Quellen
source_of = { $title }, { $date }
source_line = Zeile { $line } der Programmdatei
source_line_short = Zeile { $line }
source_line_of = { $tier }: Zeile { $line }
source_heading = Programmdatei
source_intro = Alles, was diese Website über das Programm sagt, steht in dieser Datei.
source_download = Datei herunterladen
parent_required_for = { $tiers }: Voraussetzung ist eine Mitgliedschaft bei { $parent }.
instead_line = Statt Geld: { $alternatives }
besides_line = Zusätzlich zu Geld: { $alternatives }
standing_granted_by = Entscheidung durch: { $reviewers }
seats_intro = Die Zahl der Sitze hängt von der Zahl der Mitglieder ab. Geben Sie Mitgliederzahlen ein, um sie zu berechnen.
seats_members = Mitglieder in { $tier }
seats_members_of_all = Mitglieder mit dem Status „{ $status }“ in allen Stufen
tier_with_status = { $tier } mit dem Status „{ $status }“
seats_compute = Sitze berechnen
seats_count =
    { $n ->
         [one] { $n } Sitz
        *[other] { $n } Sitze
    }
seats_need = Hängt von der Zahl der Mitglieder in { $tiers } ab
seats_condition_fails = Keine Sitze: Die Bedingung ist nicht erfüllt
seats_not_computable = Die Formel ergibt für diese Zahlen kein Ergebnis
seats_formula = Formel:
seats_if = Nur wenn:
elections_heading = Wahlen
all_elections = Alle Wahlen und ihre Regeln
roll_quorum = Quorum:
votes_each =
    { $n ->
         [one] je { $n } Stimme
        *[other] je { $n } Stimmen
    }
votes_depend = Stimmen je nach den Angaben des Mitglieds
appoints_each = ein Sitz für jedes Mitglied
votes_from_tier = von { $tier }
votes_other_class = keine Stimme: Diese Sitze wählen andere Stufen
votes_none = keine Stimme: Die Stufe enthält „{ $benefit }“ nicht
no_vote_here = Ohne Stimme in dieser Wahl: { $tiers }
seats_of = Sitze:
method_plurality = Gewählt ist, wer die meisten Stimmen bekommt.
method_cumulative = Mehrere Stimmen können an dieselbe Person gehen. Gewählt ist, wer die meisten Stimmen bekommt.
method_meek_stv = Die Stimmberechtigten bringen die Kandidierenden in eine Reihenfolge. Stimmen, die jemand nicht braucht, gehen an die nächste Wahl (übertragbare Einzelstimmgebung nach Meek).
method_appointment = Es wird nicht gewählt: Jedes Mitglied benennt eine Person.
seat_years =
    { $n ->
         [one] Die Sitze werden für { $n } Jahr besetzt.
        *[other] Die Sitze werden für { $n } Jahre besetzt.
    }
cohorts_yearly = Sie sind auf { $cohorts } Gruppen verteilt. Jedes Jahr wird eine Gruppe gewählt.
cohorts_every = Sie sind auf { $cohorts } Gruppen verteilt. Alle { $years } Jahre wird eine Gruppe gewählt.
elected_in = { $year } werden alle zusammen gewählt.
first_cohort_in = Die erste Gruppe ist { $year } an der Reihe.
record_days =
    { $n ->
         [one] Stichtag: Das Stimmverzeichnis steht { $n } Tag vor Beginn der Wahl fest.
        *[other] Stichtag: Das Stimmverzeichnis steht { $n } Tage vor Beginn der Wahl fest.
    }
vote_paid_up = Mitglieder mit einer überfälligen Rechnung können nicht abstimmen.
vote_per_member = Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab: der mit den meisten Stimmen.
vote_per_group = Eine Organisation und die mit ihr verbundenen Unternehmen stimmen nur mit einer Mitgliedschaft ab: der mit den meisten Stimmen.
most_per_organisation =
    { $n ->
         [one] Eine Organisation und mit ihr verbundene Unternehmen können in allen Wahlen zusammen höchstens { $n } Sitz haben.
        *[other] Eine Organisation und mit ihr verbundene Unternehmen können in allen Wahlen zusammen höchstens { $n } Sitze haben.
    }
quorum = Quorum: { $share }
quorum_majority = mehr als die Hälfte der stimmberechtigten Mitglieder
quorum_members = { $percent } der stimmberechtigten Mitglieder
quorum_votes = { $percent } aller Stimmen
supporters =
    { $n ->
         [one] Für eine Kandidatur ist die Unterstützung von { $n } Mitglied nötig.
        *[other] Für eine Kandidatur ist die Unterstützung von { $n } Mitgliedern nötig.
    }
nominations_close =
    { $n ->
         [one] Vorschläge sind bis { $n } Tag vor Beginn der Wahl möglich.
        *[other] Vorschläge sind bis { $n } Tage vor Beginn der Wahl möglich.
    }

## A tier

tier_for_people = Stufe für Personen
tier_for_organisations = Stufe für Organisationen
tier_for_both = Stufe für Personen und Organisationen
tier_closed = Für neue Mitglieder geschlossen
grants_heading = Ihre Leistungen
grants_count =
    { $n ->
         [one] { $n } Leistung
        *[other] { $n } Leistungen
    }
grants_inherited =
    { $n ->
         [one] { $n } Leistung stammt aus { $tiers }
        *[other] { $n } Leistungen stammen aus { $tiers }
    }
grants_none = Für diese Stufe sind keine Leistungen aufgeführt.
includes_all_of = Enthält alles aus { $tier }
without_benefit = Ohne { $benefit } aus { $tier }
replaces = Ersetzt „{ $value }“ aus { $tier }
asks_heading = Ihre Verpflichtungen
asks_nothing = Mit dieser Stufe sind keine Verpflichtungen verbunden.
asks_or_else = Andernfalls wechseln Sie in { $tier }
qualifies_heading = Wer beitreten kann
qualifies_anybody = Dieser Stufe können alle beitreten.
evidence_checked_every_months =
    { $n ->
         [one] Wird jeden Monat geprüft
        *[other] Wird alle { $n } Monate geprüft
    }
cap =
    { $n ->
        [one] Höchstens { $n } Mitglied
       *[other] Höchstens { $n } Mitglieder
    }
cap_shared =
    { $n ->
        [one] Höchstens { $n } Mitglied zusammen mit { $tiers }
       *[other] Höchstens { $n } Mitglieder zusammen mit { $tiers }
    }
cap_waiting_list = Sind alle Plätze vergeben, gibt es eine Warteliste.
cap_related = Verbundene Unternehmen zählen als ein Mitglied.
joining_heading = So treten Sie bei
compare_with_others = Mit anderen Stufen vergleichen
grants_summary = { $count }; { $inherited }
evidence = Nachweis: { $evidence }
until_date = Bis { $date }
parent_except = Nicht nötig, wenn:

## Comparison

compare_heading = Stufen vergleichen
compare_intro = Was jede Stufe bietet, was sie für Sie kostet und warum, und wozu Sie sich verpflichten.
compare_caption = { $foundation }, { $programme }: { $tiers }
column_benefit = Leistung
choose_tiers = Zu vergleichende Stufen
choose_up_to =
    { $n ->
        [one] Sie können { $n } Stufe auf einmal ansehen.
       *[other] Sie können bis zu { $n } Stufen gleichzeitig vergleichen.
    }
your_situation = Ihre Angaben
not_stated = Keine Angabe
answer_yes = Ja
answer_no = Nein
only_differences = Nur Unterschiede
group_by_kind = Art der Leistung
all_kinds = Alle Arten
currency = Währung
update = Aktualisieren
share_link = Link zu diesem Vergleich
print = Drucken
csv = CSV
json = JSON
tiers_shown =
    { $n ->
         [one] { $n } Stufe
        *[other] { $n } Stufen
    }
rows_hidden =
    { $n ->
        [one] Ihre Auswahl blendet { $n } Leistung aus
       *[other] Ihre Auswahl blendet { $n } Leistungen aus
    }
rows_absent =
    { $n ->
        [one] { $n } Leistung fehlt hier, weil keine dieser Stufen sie enthält
       *[other] { $n } Leistungen fehlen hier, weil keine dieser Stufen sie enthält
    }
nothing_found = Keine Leistung enthält „{ $search }“.
nothing_differs = Diese Stufen haben dieselben Leistungen.
grants_none_of_these = Diese Stufen enthalten keine Leistungen.
differs = (verschieden)
group_cost = Kosten
row_price = Preis
row_alternatives = Statt Geld
row_eligibility = Wer beitreten kann
row_term = Laufzeit
row_review = Wer entscheidet
row_asks = Ihre Verpflichtungen
cell_yes = Ja
cell_no = Nicht enthalten
cell_replaced_by = Ersetzt durch { $benefit }
cell_none = Keine
cell_unlimited = Unbegrenzt
quantity = { $amount } { $unit }
up_to = Bis zu { $quantity }
unlimited = { $unit }, unbegrenzt
votes =
    { $n ->
         [one] { $n } Stimme
        *[other] { $n } Stimmen
    }
each_month = { $quantity } pro Monat
each_quarter = { $quantity } pro Quartal
each_year = { $quantity } pro Jahr
each_term = { $quantity } pro Laufzeit
each_event = { $quantity } pro Veranstaltung
each_seat = { $quantity } pro offenem Sitz
each_election = { $quantity } pro Wahl
each_member = { $quantity } pro Mitglied
from_tier = aus { $tier }
after_days =
    { $n ->
         [one] Nach { $n } Tag Mitgliedschaft
        *[other] Nach { $n } Tagen Mitgliedschaft
    }
from_date = Ab { $date }
carry_over =
    { $n ->
        [one] Bis zu { $n } nicht genutzte sind übertragbar
       *[other] Bis zu { $n } nicht genutzte sind übertragbar
    }
capacity =
    { $n ->
        [one] { $n } Platz für alle Mitglieder zusammen
       *[other] { $n } Plätze für alle Mitglieder zusammen
    }
not_together_with = Nicht mit { $benefit } kombinierbar
condition = Bedingung: { $condition }
why = Warum
more_about = Über { $benefit }
source = Quelle

## Finding a tier

fit_heading = Passende Stufe finden
fit_intro = Beantworten Sie ein paar Fragen. Was Sie nicht wissen, können Sie auslassen. Wir zeigen bei jeder Stufe, was noch offen ist.
fit_show = Stufen anzeigen
fit_do_not_know = Weiß ich nicht
fit_fits =
    { $n ->
        [one] { $n } Stufe passt
       *[other] { $n } Stufen passen
    }
fit_open =
    { $n ->
        [one] { $n } Stufe hängt von fehlenden Angaben ab
       *[other] { $n } Stufen hängen von fehlenden Angaben ab
    }
fit_does_not =
    { $n ->
        [one] { $n } Stufe passt nicht
       *[other] { $n } Stufen passen nicht
    }
fit_undecided = Stufen, für die Sie sich bewerben können
fit_order = Die niedrigsten Kosten im ersten Jahr zuerst.
fit_none = Keine Stufe passt zu Ihren Angaben. Schreiben Sie uns: Vielleicht finden wir einen anderen Weg.
reason_met = Erfüllt: { $condition }
reason_not_met = Nicht erfüllt: { $condition }
reason_open = Hängt von { $facts } ab: { $condition }
reason_member_of = Mitgliedschaft bei { $parent }
reason_judged = Wird mit Ihrem Antrag geprüft: { $condition }
reason_price_open = Der Preis hängt von { $facts } ab
reason_instead_open = Was Sie statt Geld leisten können, hängt von { $facts } ab
reason_of_part = { $part }: { $reason }
reason_open_to_people = Offen für Personen
reason_open_to_organisations = Offen für Organisationen
reason_open_to_all = Offen für Personen und Organisationen
fit_compare = Passende Stufen vergleichen

## Prices

cost_heading = Kosten
your_cost_heading = Was Sie zahlen würden
show_price = Meinen Preis anzeigen
outcome_free = Kostenlos
outcome_by_agreement = Nach Vereinbarung
outcome_by_agreement_hint = Nach Vereinbarung: { $hint }
outcome_not_offered = Für Sie nicht verfügbar
outcome_not_eligible = Sie erfüllen die Voraussetzungen nicht
outcome_needs = Hängt ab von: { $facts }
outcome_needs_fact = Hängt ab von: { $fact }
amount_from_to = { $from } bis { $to }
amount_or_more = { $amount } oder mehr
price_once = einmalig { $amount }
price_a_year = { $amount } pro Jahr
price_two_years = { $amount } alle zwei Jahre
price_a_quarter = { $amount } pro Quartal
price_a_month = { $amount } pro Monat
price_an_hour = { $amount } pro Stunde
price_at_cost = Zum Selbstkostenpreis
price_at_cost_plus = Zum Selbstkostenpreis zuzüglich { $percent }
price_and = { $first } und { $second }
price_or = { $first }, wahlweise { $second }
price_plus_open = { $price }, dazu { $parts } ({ $depends })
first_and_later_years = { $first } im ersten Jahr, { $later } in den folgenden Jahren
total_a_year = Insgesamt { $amount } pro Jahr
all_prices = Alle Preise
cell_one_price = Ein Preis für alle
all_prices_of = Alle Preise von { $tier }
price_range = Von { $range }
or_by_agreement = { $range } oder nach Vereinbarung
more_than_up_to = mehr als { $from }, bis { $to }
and_more =
    { $n ->
         [one] { $n } weitere
        *[other] { $n } weitere
    }
price_for_each = { $amount } je Einheit ({ $unit })
total_without = { $total }, ohne { $parts }
amount_with_tax = { $amount } einschließlich { $tax }
amount_because = { $amount } ({ $share })
price_for_term = Preis für diese Zeit
first_year = Erstes Jahr
later_years = Folgende Jahre
tax_rate = { $percent } { $tax }
tax_added = Zuzüglich { $tax }
tax_included = Einschließlich { $tax }
tax_none = Ohne { $tax }
tax_reverse_charge = Ohne { $tax }: Sie führen sie selbst an Ihr Finanzamt ab (Reverse Charge)
tax_depends = Die Höhe der { $tax } hängt ab von: { $facts }
tax_by_part = { $tax } ({ $parts })
rate_none = keine
rate_reverse_charge = Reverse Charge
rate_depends = abhängig von { $facts }
tax_table = Summen mit Steuer
net_tax_gross = { $net } zuzüglich { $rate } von { $tax } ergibt { $gross }
tax_net = Netto
tax_gross = Gesamt
expr_is = { $fact }: { $value }
expr_is_not = { $fact }: nicht { $value }
quoted = „{ $choice }“
expr_and = { $first } und { $second }
expr_or = { $first } oder { $second }
expr_not = nicht ({ $condition })
expr_negative = minus { $value }
expr_less = { $left } ist weniger als { $right }
expr_at_most = { $left } ist höchstens { $right }
expr_more = { $left } ist mehr als { $right }
expr_at_least = { $left } ist mindestens { $right }
fewer_than = weniger als { $value }
up_to_value = bis zu { $value }
more_than = mehr als { $value }
expr_rounded_down = { $value }, abgerundet
expr_rounded_up = { $value }, aufgerundet
expr_but_at_most = { $value }, höchstens { $bound }
expr_but_at_least = { $value }, mindestens { $bound }
expr_smallest = die kleinste Zahl von { $values }
expr_largest = die größte Zahl von { $values }
expr_new_members = neue Mitglieder
expr_renewals = Verlängerungen
expr_legacy = Mitglieder einer geschlossenen Stufe
instead_of_money = Statt Geld
besides_money = Zusätzlich zu Geld
gives_people =
    { $n ->
         [one] { $n } Vollzeitkraft
        *[other] { $n } Vollzeitkräfte
    }
gives_people_part = Umgerechnet { $number } Vollzeitkräfte
gives_worth = Im Wert von mindestens { $amount }
gives_equivalent = Im Wert des Preises
at_most_share = Höchstens { $percent } des Preises
needs_approval_by = Zustimmung nötig: { $reviewers }
alternative_open = Möglicherweise für Sie offen, je nach Ihren weiteren Angaben
why_this_price = Warum dieser Preis
because_flat = Ein Preis für alle.
because_otherwise = Der Standardpreis.
because_rule = Es gilt diese Regel: { $rule }
because_band = { $fact }: { $value } liegt zwischen { $from } und { $to }.
because_band_from = { $fact }: { $value } ist { $from } oder mehr.
because_band_below = { $fact }: { $value } liegt unter { $to }.
because_band_to = { $fact }: { $value } ist höchstens { $to }.
because_table = Laut Tabelle „{ $table }“.
because_units = { $units } zu je { $each }: { $amount }
number_and_unit = { $number } { $unit }
because_formula = { $formula } = { $amount }.
because_base = Grundpreis: { $amount }.
because_as_tier = Derselbe Preis wie in { $tier }.
because_billed = Bei der gewählten Zahlungsweise: { $amount }.
rule_as_tier = Derselbe Preis wie in { $tier }
because_times = × { $factor } = { $amount }.
because_times_reason = × { $factor } = { $amount }: { $reason }
because_override = Ein fester Betrag ersetzt den berechneten Preis.
because_override_reason = Ein fester Betrag ersetzt den berechneten Preis: { $reason }
because_floor = Auf den Mindestpreis von { $amount } angehoben.
because_ceiling = Auf den Höchstpreis von { $amount } begrenzt.
because_rounded = Von { $from } auf { $to } gerundet.
needed_for_price = Nötig für den Preis
needed_for_eligibility = Nötig, um zu prüfen, ob Sie beitreten können
needed_for_alternative = Nötig, um zu zeigen, was Sie statt Geld leisten können
needed_for_tax = Nötig für die Steuer
refused_closed_reason = Für neue Mitglieder geschlossen: { $reason }
refused_awarded = Für diese Stufe kann man sich nicht bewerben: { $how }
tier_awarded = Wird verliehen.
refused_only_people = Nur Einzelpersonen können beitreten
refused_only_organisations = Nur Organisationen können beitreten
refused_condition = Diese Voraussetzung ist nicht erfüllt: { $condition }
refused_parent = Dafür ist eine Mitgliedschaft bei { $parent } nötig
grant_if = { $value }, falls { $condition }
grant_otherwise = sonst { $value }
grant_for_you = Für Sie: { $value }
rule_if = { $condition } – { $price }
rule_band = { $fact } { $from } bis { $to }: { $price }
rule_band_from = { $fact } ab { $from }: { $price }
rule_band_to = { $fact } bis { $to }: { $price }
rule_band_below = { $fact } unter { $to }: { $price }
rule_each = je { $price }
rule_formula = Nach der Formel { $formula }

## Terms and renewal

term_heading = Laufzeit
term_periods = Zeiträume
term_agreed_on = { $tier }, vereinbart am { $day }
period_dates = { $first } bis { $last }
period_with_fee = { $dates }: { $fee }
short_at_full_fee = der volle Jahresbeitrag, obwohl es weniger als ein Jahr ist
term_if_today = Wenn Sie heute beitreten
term_notice_by = Kündigung bis
notice_by_day = Kündigung bis { $day }
share_of_yearly_fee = { $share } des Jahresbeitrags
term_length = Dauer
term_start = Beginn
term_renewal = Verlängerung
term_notice = Kündigungsfrist
term_grace = Nachfrist
term_commitment = Mindestlaufzeit
term_longest = Höchstdauer
term_afterwards = Nach dem Ablauf
term_years =
    { $n ->
        [one] { $n } Jahr ab Beginn
       *[other] { $n } Jahre ab Beginn
    }
some_years =
    { $n ->
        [one] { $n } Jahr
       *[other] { $n } Jahre
    }
term_chosen = Wahlweise { $lengths }
term_months =
    { $n ->
        [one] { $n } Monat ab Beginn
       *[other] { $n } Monate ab Beginn
    }
term_calendar =
    { $n ->
        [one] Bis zum 31. Dezember des Beitrittsjahres
       *[other] { $n } Kalenderjahre, einschließlich des Beitrittsjahres
    }
term_calendar_rest =
    { $n ->
        [one] Der Rest des Beitrittsjahres und ein Kalenderjahr
       *[other] Der Rest des Beitrittsjahres und { $n } Kalenderjahre
    }
term_fiscal =
    { $n ->
        [one] Bis zum Ende des Geschäftsjahres, das im { $month } beginnt
       *[other] { $n } Geschäftsjahre, jeweils ab { $month }
    }
term_fiscal_rest =
    { $n ->
        [one] Der Rest des Geschäftsjahres, in dem Sie beitreten, und ein Geschäftsjahr ab { $month }
       *[other] Der Rest des Geschäftsjahres, in dem Sie beitreten, und { $n } Geschäftsjahre, jeweils ab { $month }
    }
term_rest_from = { $term }. Wenn Sie im { $month } oder später beitreten, kommt der Rest dieses Jahres hinzu.
term_rolling_then_calendar = { $first }, dann bis zum 31. Dezember, danach jeweils ein Kalenderjahr
term_life = Auf Lebenszeit
term_while = Solange diese Bedingung erfüllt ist: { $condition }
term_confirmed_every_months =
    { $n ->
        [one] Wird jeden Monat bestätigt
       *[other] Wird alle { $n } Monate bestätigt
    }
term_confirmed_every_years =
    { $n ->
        [one] Wird jedes Jahr bestätigt
       *[other] Wird alle { $n } Jahre bestätigt
    }
term_by_agreement = Nach Vereinbarung
term_not_stated = Nicht angegeben
starts_same_day = Am Tag der Aufnahme
starts_first_of_month = Am Ersten des Folgemonats, bei Aufnahme an einem Monatsersten am selben Tag
starts_next_month = Am ersten Tag des Folgemonats
starts_next_year = Am 1. Januar des Folgejahres
starts_month_split = Bei Aufnahme bis zum { $day }. eines Monats am Ersten dieses Monats, sonst am Ersten des Folgemonats
term_prorated = Zeiträume unter einem Jahr
prorated_by_month = Ein Zwölftel des Jahresbeitrags für jeden angefangenen Monat
prorated_by_day = Der Jahresbeitrag anteilig nach Tagen
prorated_free = Kostenlos
silence_renews = Verlängert sich automatisch, wenn Sie nicht kündigen
silence_ends = Endet, wenn Sie nicht verlängern
silence_asks = Wir fragen Sie vor dem Ende
silence_moves = Sie wechseln in eine andere Stufe, wenn Sie nicht verlängern
notice_days =
    { $n ->
        [one] { $n } Tag vor dem Ende der Laufzeit
       *[other] { $n } Tage vor dem Ende der Laufzeit
    }
notice_by = Bis zum { $day }. { $month }
grace_until = Verlängerung bis zum { $day }. { $month } möglich
grace_days =
    { $n ->
        [one] Verlängerung bis { $n } Tag nach dem Ende möglich
       *[other] Verlängerung bis { $n } Tage nach dem Ende möglich
    }
commitment_months =
    { $n ->
         [one] { $n } Monat
        *[other] { $n } Monate
    }
lapse_suspended = Ihre Mitgliedschaft ruht
lapse_ended = Ihre Mitgliedschaft endet
lapse_tier = Sie wechseln in { $tier }

## What changed between versions

changes_heading = Änderungen
changes_between = Von der Version vom { $old } zur Version vom { $new }
changes_from = Von
changes_to = Bis
changes_show = Änderungen anzeigen
changes_count =
    { $n ->
         [one] { $n } Änderung
        *[other] { $n } Änderungen
    }
changes_none = Zwischen diesen Versionen hat sich nichts geändert.
changes_one_version = Dieses Programm hat nur eine Version.
changes_renewals = Für Mitglieder gilt die neue Version bei Verlängerungen ab { $date }.
changes_joining = Die neue Version gilt für Beitritte ab { $date }. Bestehende Mitgliedschaften behalten ihre Version bis zur Verlängerung.
changes_unchanged = Unverändert
changes_version_in_force = { $version }, ab { $date } (gültig)
changes_version = { $version }, ab { $date }
changes_for_facts = Wir haben die Preise anhand Ihrer Angaben verglichen.
changes_tiers_added = Neue Stufen
changes_tiers_removed = Entfallene Stufen
change_added = Neu
change_removed = Entfallen
change_changed = Geändert
change_renamed = Umbenannt
change_closed = Für neue Mitglieder geschlossen
change_reopened = Wieder für neue Mitglieder offen
change_of_name = Name
change_of_identifier = Kennung
change_of_price = Preis
change_of_alternatives = Statt Geld
change_of_qualification = Wer beitreten kann
change_of_parent = Mitgliedschaft in einer anderen Organisation
change_of_responsibilities = Ihre Verpflichtungen
change_of_term = Laufzeit
change_of_cap = Obergrenze für Mitglieder
change_of_review = Wer entscheidet
change_of_review_in_kind = Wer über Sachleistungen entscheidet
change_before = Vorher:
change_after = Nachher:
change_no_limit = Keine Obergrenze

## Before applying

apply_for = { $tier } beantragen
apply_heading = { $tier } beantragen
apply_carried = Ihre bisherigen Angaben
apply_draft = Diese Version ist ein Entwurf. Ein Beitritt ist noch nicht möglich.
apply_closed = Diese Stufe ist für neue Mitglieder geschlossen.
apply_change = Ändern
stage_apply = Sie stellen den Antrag
stage_automatic = Eine Prüfung ist nicht nötig
stage_staff = Die Geschäftsstelle entscheidet
stage_officer = { $title } entscheidet
stage_officer_untitled = Die zuständige Leitung entscheidet
stage_committee = Der Mitgliederausschuss entscheidet
stage_board = Der Vorstand entscheidet
rule_consensus = Im Konsens: Alle, die entscheiden, müssen zustimmen.
rule_majority = Mit Mehrheit: Mehr als die Hälfte muss zustimmen.
rule_quorum =
    { $n ->
        [one] Mindestens { $n } Person muss abstimmen.
       *[other] Mindestens { $n } Personen müssen abstimmen.
    }
rule_pause = Bei einer Gegenstimme wird der Antrag angehalten.
otherwise_staff = Kommt keine Entscheidung zustande, entscheidet die Geschäftsstelle.
otherwise_officer = Kommt keine Entscheidung zustande, entscheidet stattdessen: { $title }.
otherwise_officer_untitled = Kommt keine Entscheidung zustande, entscheidet die zuständige Leitung.
otherwise_committee = Kommt keine Entscheidung zustande, entscheidet der Mitgliederausschuss.
otherwise_board = Kommt keine Entscheidung zustande, entscheidet der Vorstand.
stage_now = Ihr Antrag ist bei diesem Schritt
stage_waits_for_you = Wartet auf Ihre Antwort
stage_in_kind_only = Nur bei einer Sachleistung
reviewer_automatic = Keine Prüfung nötig
reviewer_staff = die Geschäftsstelle
reviewer_officer = { $title }
reviewer_officer_untitled = die zuständige Leitung
reviewer_committee = der Mitgliederausschuss
reviewer_board = der Vorstand
reviewers_in_kind = Bei Sachleistungen: { $reviewers }
apply_how_heading = Antrag beginnen
apply_next_heading = So geht es weiter
apply_choose = Welche Stufe möchten Sie beantragen?
apply_tier = Stufe
apply_programme = Programm
letter_line = { $label }: { $value }

## What the wizard asks

ask_your_name = Vollständiger Name
ask_your_email = E-Mail-Adresse
ask_your_title = Position oder Funktion
ask_organisation_name = Name laut Register
ask_organisation_name_hint = Mit Rechtsform, genau wie im Register eingetragen
ask_organisation_kind = Art der Organisation
ask_website = Website
ask_register = Registernummer
ask_register_hint = Mit dem Namen des Registers
ask_vat = Umsatzsteuer-ID
ask_vat_hint = Mit Länderkennung, zum Beispiel DE123456789
ask_country = Land
ask_street = Straße und Hausnummer
ask_street_more = Adresszusatz
ask_city = Ort
ask_region = Bundesland, Kanton oder Provinz
ask_postcode = Postleitzahl
ask_same_person = Wer ist das?
ask_person_name = Vollständiger Name
ask_person_email = E-Mail-Adresse
ask_person_title = Position oder Funktion
ask_give = Wie möchten Sie beitragen?
ask_give_what = Welche Sachleistung möchten Sie erbringen?
ask_give_money = Welchen Teil davon möchten Sie in Geld zahlen?
ask_offer_amount = Betrag pro Jahr
ask_offer_what = Was möchten Sie anbieten?
ask_offer_what_hint = Was Sie anbieten möchten und was Sie im Gegenzug erwarten
ask_offer_term = Für wie lange?
ask_pledge_people = Anzahl der Personen
ask_pledge_people_hint = In Vollzeitstellen
ask_pledge_what = Was genau möchten Sie beitragen?
ask_pledge_what_hint = Wer oder was es ist und wofür
ask_pledge_value = Wert pro Jahr
ask_pledge_from = Beginn
ask_pledge_until = Ende
date_hint = Zum Beispiel { $example }
hint_at_least = Mindestens { $least }
ask_payer_other = Zahlt jemand anderes?
ask_payer_other_hint = Zum Beispiel eine Muttergesellschaft, eine Universität oder ein Sponsor
ask_payer_name = Name der Organisation oder Person, die zahlt
ask_payer_order = Bestell- oder Referenznummer
ask_payer_order_hint = Falls auf der Rechnung eine stehen muss
ask_purchase_order = Bestellnummer
ask_purchase_order_hint = Falls Ihre Buchhaltung eine auf der Rechnung braucht
ask_invoice_email = E-Mail-Adresse für Rechnungen
ask_invoice_same = Sollen wir die Rechnung an die Organisation unter ihrer eingetragenen Anschrift stellen?
ask_invoice_name = Name auf der Rechnung
ask_evidence = Wie erfüllen Sie diese Voraussetzung?
ask_evidence_short = Nachweis
ask_evidence_file = Nachweis als Datei hochladen
ask_sign_name = Vollständiger Name der unterzeichnenden Person
ask_sign_title = Position oder Funktion
ask_sign_consent = Ich habe die Vereinbarung gelesen, bin berechtigt, sie für { $party } zu unterschreiben, und unterschreibe sie.
ask_sign_consent_person = Ich habe die Vereinbarung gelesen und unterschreibe sie.
person_number = Person { $n }
add_person = Weitere Person hinzufügen
choice_you = Ich selbst
choice_applicant = { $name } (stellt den Antrag)
choice_applicant_unnamed = Die Person, die den Antrag stellt
choice_person = { $name } ({ $role })
choice_somebody_else = Jemand anderes
choice_money = Mit Geld
choice_in_kind = Mit einer Sachleistung
choice_both = Teils mit Geld, teils mit einer Sachleistung
choice_company = Unternehmen
choice_nonprofit = Gemeinnützige Organisation
choice_academic = Hochschule oder Forschungseinrichtung
choice_government = Öffentliche Einrichtung
choice_other_kind = Etwas anderes
choose_country = Land wählen
file_hint = PNG, JPEG oder WebP bis 5 MB, PDF bis 10 MB, SVG bis 512 KB
file_kept = Sie haben { $name } hochgeladen. Wählen Sie eine andere Datei, um sie zu ersetzen.
answer_missing = Geben Sie bei „{ $field }“ eine Antwort ein
answer_too_long =
    { $n ->
        [one] { $field }: höchstens { $n } Zeichen
       *[other] { $field }: höchstens { $n } Zeichen
    }
answer_not_email = { $field }: Geben Sie eine E-Mail-Adresse wie name@example.org ein
answer_not_url = { $field }: Geben Sie eine Webadresse wie https://example.org ein
answer_not_country = { $field }: Wählen Sie ein Land aus der Liste
answer_not_vat = { $field }: Geben Sie sie mit Länderkennung ein, zum Beispiel DE123456789
answer_not_date = { $field }: Geben Sie ein Datum ein, zum Beispiel { $example }
answer_too_little = { $field }: Geben Sie mindestens { $least } ein
answer_too_much = { $field }: Geben Sie höchstens { $most } ein
answer_not_signatory = Nur { $name } kann diese Vereinbarung unterschreiben. Geben Sie diesen Namen ein
answer_ends_before = { $field }: Das Ende darf nicht vor dem Beginn liegen
answer_not_ticked = Kreuzen Sie das Kästchen an, um die Vereinbarung zu unterschreiben
answer_conflict = { $field }: Gespeichert ist „{ $theirs }“. Vielleicht hat jemand anderes die Antwort geändert. Ihre Antwort steht unten. Speichern Sie, um sie zu übernehmen, oder ändern Sie sie.
answer_conflict_empty = { $field }: Es ist keine Antwort gespeichert. Vielleicht hat jemand anderes sie gelöscht. Ihre Antwort steht unten. Speichern Sie, um sie zu übernehmen, oder ändern Sie sie.

## Applying

apply_start = Antrag beginnen
apply_start_hint = Sie brauchen kein Konto. Wir speichern Ihre Eingaben laufend, und über einen eigenen Link können Sie jederzeit weitermachen.
apply_in_force = Nach der gültigen Version beantragen
step_of = Schritt { $step } von { $all }
apply_caption = { $step }: { $tier }
apply_reference = Vorgangsnummer { $reference }
save_and_continue = Speichern und weiter
save_for_later = Speichern und später weitermachen
step_back = Zurück
all_steps = Alle Schritte
saved_now = Gespeichert
saving_now = Wird gespeichert …
not_saved = Noch nicht gespeichert. Der Server ist nicht erreichbar. Lassen Sie diese Seite geöffnet.
saved_but_unreachable = Ihre Angaben sind gespeichert, aber der Server ist nicht erreichbar. Versuchen Sie es gleich noch einmal.
saved_conflict = Jemand anderes hat eine Antwort auf dieser Seite geändert. Speichern Sie, um beide zu sehen.
step_facts = Über Sie
step_facts_organisation = Über Ihre Organisation
step_carried = Ihre bisherigen Angaben
step_carried_review = Vor dem Antrag
step_you = Ihre Angaben
step_you_hint = Wir melden uns bei Ihnen zu diesem Antrag.
step_organisation = Angaben zur Organisation
step_address = Anschrift laut Register
step_contribution = Ihr Beitrag
step_plan = Sachleistung
step_payer = Wer zahlt?
step_invoice = Rechnungsdaten
step_questions = Fragen zu { $tier }
step_number = { $step }. { $title }
step_here = Sie sind hier
step_summary = { $step }: { $title }
price_panel_heading = Ihr Antrag
price_panel_hint = Nach Ihren bisherigen Antworten. Jetzt zahlen Sie nichts.
first_day = Erster Tag
last_day = Letzter Tag
days_if_approved = Das gilt, wenn Sie Ihren Antrag heute absenden und wir ihn am { $day } annehmen.
days_if_submitted = Das gilt, wenn Sie Ihren Antrag heute absenden.
agreement_days = Diese Tage gelten, wenn der Antrag am { $day } angenommen wird. Wird er an einem anderen Tag angenommen, richten sie sich nach diesem Tag.
agreement_change_heading = Wechsel der Stufe
agreement_change_tier = Stufe
agreement_change_instead = { $tier } statt { $from }
agreement_change_price = Preis
agreement_change_rest = Rest der Laufzeit bis zum { $day }
agreement_change_difference = { $price }, die Differenz für { $share } des Jahresbeitrags
agreement_change_nothing = nichts mehr zu zahlen
agreement_change_waits = Der Wechsel gilt nur, wenn die Stiftung ihm zustimmt. Stimmt sie an einem späteren Tag zu, ist das der erste Tag, und die Differenz gilt für weniger Tage.
agreement_change_waits_next = Der Wechsel gilt nur, wenn die Stiftung ihm zustimmt.
tier_price = { $tier }, { $price }
price_panel_details = Details
price_panel_tier = Alles über { $tier }
step_questions_part = Fragen zu { $tier }: { $part }
step_evidence = Nachweis der Voraussetzungen
step_check = Antworten prüfen
overview_heading = Ihr Antrag für { $tier }
overview_progress = Sie haben { $done } von { $all } Schritten abgeschlossen.
overview_continue = Weiter
step_done = Erledigt
step_open = Offen
step_optional = Optional
step_in_progress = In Bearbeitung
step_with = Bei { $name }
link_heading = Ihr Link zu diesem Antrag
link_text = Wer die Adresse dieser Seite kennt, kann Ihren Antrag ändern. Geben Sie sie deshalb nicht weiter. Der Link gilt bis zum { $until }.
link_mail = Link per E-Mail an mich senden
link_mail_to = Wir senden ihn an { $address }.
link_mail_first = Sobald Sie Ihre E-Mail-Adresse eingegeben haben, können wir Ihnen den Link senden.
link_mailed = Der Link ist unterwegs an { $address }.
colleagues_heading = Abschnitte weitergeben
colleagues_text = Geben Sie einen Abschnitt an jemanden weiter, der die Antworten kennt. Ein Konto ist nicht nötig, und nur dieser Abschnitt ist sichtbar.
part_legal = Organisation und Anschrift
part_billing = Rechnung
part_marketing = Öffentlichkeitsarbeit
part_signature = Unterschrift
part_applicant = Der ganze Antrag
send_part = „{ $part }“ weitergeben
send_name = Name der Person
send_email = E-Mail-Adresse der Person
send_message = Ihre Nachricht
send_button = Link senden
sent_to = Der Link ist unterwegs an { $name }.
recalled_done = Sie haben den Link widerrufen.
reminded_done = Ein neuer Link ist unterwegs. Der alte funktioniert nicht mehr.
handed_table = Weitergegebene Abschnitte
handed_part = Abschnitt
handed_to = Bei
handed_since = Seit
handed_state = Status
handed_actions = Aktionen
handed_sent = Gesendet, noch nicht begonnen
handed_in_progress = In Bearbeitung
handed_done = Erledigt
handed_declined = Ist nach eigener Angabe nicht zuständig
handed_ran_out = Der Link ist abgelaufen
handed_reminded = erinnert am { $day }
recall = Link widerrufen
remind = Erneut senden
of_part_with = { $part }, { $name }
guest_heading = { $part } für { $name }
guest_heading_unnamed = { $part } für Ihre Organisation
guest_text = Jemand aus Ihrer Organisation beantragt { $tier } bei { $foundation } und bittet Sie, diesen Abschnitt auszufüllen. Den Rest des Antrags sehen Sie nicht.
guest_done = Abschnitt abschließen
guest_done_hint = Wir benachrichtigen die Person, die den Antrag stellt. Danach funktioniert dieser Link nicht mehr.
guest_wrong = Ich bin nicht zuständig
guest_thanks_heading = Vielen Dank
guest_thanks_done = Sie haben Ihren Abschnitt ausgefüllt. Sie können diese Seite schließen.
guest_thanks_wrong = Wir bitten die Person, die den Antrag stellt, jemand anderen zu fragen. Sie können diese Seite schließen.
agreement_version = Fassung { $version }
agreement_hash = SHA-256 dieses Textes: { $hash }
sign_button = Vereinbarung unterschreiben
sign_heading = Unterschreiben
sign_by_other = { $name } muss diese Vereinbarung unterschreiben. Senden Sie dafür einen Link. Ein Konto ist nicht nötig.
agreement_unprintable = Für diese Zeichen haben wir keine Schrift. Das PDF zeigt an ihrer Stelle Kästchen: { $characters }
agreement_unprintable_sign = Sie können trotzdem unterschreiben. Sie unterschreiben den Text auf dieser Seite.
sign_not_yet = Die Vereinbarung enthält Ihre Angaben. Füllen Sie deshalb zuerst die vorherigen Schritte aus.
signed_by = Unterschrieben von { $name } am { $day }.
signed_void = Die Vereinbarung hat sich seit der Unterschrift geändert und muss erneut unterschrieben werden.
sign_changed = Die Vereinbarung hat sich geändert, während Sie sie gelesen haben. Bitte lesen Sie sie noch einmal. Die Änderungen sind markiert.
agreement_differences = Änderungen seit der Unterschrift
countersigned_later = { $foundation } zeichnet nach der Entscheidung gegen.
agreement_document = { $agreement }, unterschrieben (PDF)
agreement_pdf = Unterschriebene Vereinbarung (PDF)
change_answer = Ändern
not_answered = Keine Angabe
submit_button = Antrag absenden
submit_missing = Ihr Antrag ist noch nicht vollständig. Füllen Sie diese Schritte aus, dann können Sie ihn absenden.
submit_text = Nach dem Absenden können Sie Ihren Antrag nur noch ändern, wenn wir Sie darum bitten.
not_eligible_heading = Diese Stufe steht Ihnen nicht offen
not_eligible_text = Nach Ihren Angaben erfüllen Sie die Voraussetzungen für diese Stufe nicht. Prüfen Sie Ihre Antworten oder suchen Sie eine passende Stufe.
version_heading = Das Programm hat sich geändert
version_text = Inzwischen gilt Version { $version }. Das hat sich für Ihre Stufe geändert, seit Sie begonnen haben:
version_same = Inzwischen gilt Version { $version }. Für Ihre Stufe hat sich nichts geändert.
version_accept = Mit der gültigen Version fortfahren
version_gone = Diese Stufe wird nicht mehr angeboten.
version_field = { $step }: { $field }
version_asked = Neue Frage
version_not_asked = Entfällt
version_asked_as = Lautet jetzt: { $question }
version_other_answers = Die möglichen Antworten haben sich geändert
version_needed = Jetzt eine Pflichtangabe
version_optional = Jetzt freiwillig
version_signed = Muss jetzt unterschrieben werden, Fassung { $version }
version_signed_anew = Jetzt Fassung { $version }, vorher Fassung { $before }
version_other_text = Der Text hat sich geändert
version_not_signed = Muss nicht mehr unterschrieben werden
tier_full = Alle Plätze dieser Stufe sind vergeben.
status_submitted = Wir haben Ihren Antrag erhalten
status_asked =
    { $n ->
        [one] Wir brauchen eine Antwort von Ihnen
       *[other] Wir brauchen { $n } Antworten von Ihnen
    }
status_withdrawn = Sie haben Ihren Antrag zurückgezogen
status_on_hold = Die Prüfung Ihres Antrags ruht
status_approved = Ihr Antrag ist angenommen
status_declined = Ihr Antrag ist abgelehnt
status_active = Ihre Mitgliedschaft ist aktiv
status_waiting_list = Sie sind auf der Warteliste
status_withdrawn_text = Wir entscheiden nicht mehr darüber. Sie können jederzeit einen neuen Antrag stellen.
verify_reference = Vorgangsnummer
status_submitted_on = Eingereicht am { $day }.
status_by = Sie hören bis zum { $day } von uns.
status_no_day = Die Stiftung hat keine Frist für ihre Entscheidung festgelegt.
status_stage_unsaid = Die Stiftung prüft Ihren Antrag
version_change = { $before }, jetzt { $after }
stage_within_working_days =
    { $n ->
        [one] Innerhalb von { $n } Arbeitstag
       *[other] Innerhalb von { $n } Arbeitstagen
    }
status_contact = Kontakt
status_contact_number = Geben Sie Ihre Vorgangsnummer an:
status_documents = Dokumente
status_price_in_kind = { $price }, als Sachleistung
status_price_partly_in_kind = { $price }, teilweise als Sachleistung
status_dates = { $first } bis { $last }
status_dates_if = { $first } bis { $last }, wenn wir am { $day } zustimmen
status_if_decided_on = Wenn wir am { $day } zustimmen.
status_in_review = In Prüfung
status_complete_waiting = Bestätigung steht aus
status_late = Überfällig
status_was_due = Sie sollten bis zum { $day } von uns hören. Bitte entschuldigen Sie die Verzögerung.
status_late_ask = Wenn Sie nachfragen möchten, schreiben Sie an { $address }.
status_stage_by = Über diesen Prüfschritt wird bis zum { $day } entschieden.
status_stage_was_due = Über diesen Prüfschritt sollte bis zum { $day } entschieden sein. Bitte entschuldigen Sie die Verzögerung.
turn_on_hold = Ruht
turn_waiting_list = Warteliste
status_on_hold_heading = Die Stiftung hat die Prüfung angehalten
status_on_hold_text = Sie müssen nichts tun. Solange die Prüfung ruht, läuft keine Frist.
status_place = Sie sind auf Platz { $n } der Warteliste
status_place_text = Alle Plätze in dieser Stufe sind vergeben. Die Prüfung beginnt, sobald ein Platz für Sie frei ist. Wir schreiben Ihnen dann.
status_active_state = Aktiv
status_member_since = Sie sind seit dem { $day } Mitglied
status_first_term = Ihre erste Laufzeit: { $first } bis { $last }.
first_steps_heading = Erste Schritte
first_steps_todo = Was jetzt zu tun ist
first_steps_pay = Rechnung { $invoice } bezahlen
first_steps_deliver = Ihre zugesagte Sachleistung erbringen
first_steps_nothing = Im Moment ist nichts zu tun. Bei Fragen schreiben Sie an { $email }.
first_steps_dates = Was wann beginnt
first_steps_membership = Ihre Mitgliedschaft
first_steps_since = Seit dem { $day }
first_steps_from = Ab dem { $day }
status_no_end = Ihre Mitgliedschaft hat kein festes Ende.
status_still_missing = Ihre Mitgliedschaft beginnt, sobald dies erledigt ist
status_first_payment = Ihre erste Zahlung
status_first_invoice = Ihre erste Rechnung
status_our_signature = Unsere Unterschrift: { $agreement }
status_waits_for_payment = Wartet auf Ihre Zahlung
status_waits_for_us = Wartet auf uns
status_details = Ergänzen Sie Ihre Angaben, dann erhalten Sie die Rechnung
status_details_text = Davon hängt ab, wie Ihre Mitgliedschaft besteuert wird.
status_details_send = Angaben senden
status_unconfirmed = Die Stiftung muss Ihre Mitgliedschaft noch bestätigen
status_reasons = Warum wir Ihren Antrag abgelehnt haben
status_no_reasons = Wir haben keinen Grund genannt
status_decision_ask = Wenn Sie Fragen zur Entscheidung haben, schreiben Sie an { $address }. Sie können jederzeit einen neuen Antrag stellen.
status_apply_again = Neuen Antrag stellen
status_nothing_to_do = Sie müssen zurzeit nichts tun.
status_todo = Erledigen Sie dies, bevor Sie Ihre Antwort senden
status_timeline = Wie es weitergeht
status_past = Verlauf
status_questions = Frühere Fragen
status_sent = Sie haben den Antrag eingereicht
status_complete = Ihr Antrag war vollständig.
status_signed = { $name } hat unterschrieben: { $agreement }
status_countersigned = { $name } hat gegengezeichnet: { $agreement }
status_you_answer =
    { $n ->
        [one] Sie beantworten unsere Frage
       *[other] Sie beantworten unsere { $n } Fragen
    }
status_you_answered = Sie haben eine Frage beantwortet
status_you_withdrew = Sie haben den Antrag zurückgezogen
stage_approved = { $reviewer } hat Ihrem Antrag zugestimmt
stage_declined = { $reviewer } hat Ihren Antrag abgelehnt
stage_passed_on_to = { $reviewer } hat Ihren Antrag weitergegeben, es entscheidet: { $next }
stage_passed_on = { $reviewer } hat Ihren Antrag weitergegeben
stage_reopened = Die Stiftung hat die Prüfung neu begonnen
status_you_pay = Sie leisten Ihre erste Zahlung
status_you_complete = Sie ergänzen Ihre Angaben für die Rechnung
status_we_invoice = Sie erhalten die erste Rechnung
status_we_sign = Die Stiftung unterschreibt
status_started = { $tier } hat begonnen
status_after_conditions = Sobald alles erledigt ist
status_starts = { $tier } beginnt
status_if_approved = Wenn wir Ihrem Antrag zustimmen. Laufzeit: { $term }
status_after_decision = Nach der Entscheidung
timeline_done = Erledigt
timeline_later = Steht noch aus
status_sign_again = Muss neu unterschrieben werden, weil sich der Text geändert hat
due_today = Das ist heute.
due_in_days =
    { $n ->
        [one] Das ist in { $n } Tag.
       *[other] Das ist in { $n } Tagen.
    }
no_deadline = Keine Frist
by_day = Bis { $day }
status_bookmark = Speichern Sie diese Seite als Lesezeichen. Sie zeigt den aktuellen Stand Ihres Antrags.
status_bookmark_member = Speichern Sie diese Seite als Lesezeichen. Sie zeigt, was für Ihre Mitgliedschaft als Nächstes ansteht, und enthält Ihre Dokumente.
status_document = Ihr Antrag (PDF)
asked_heading = Gefragt am { $day }
asked_reply = Ihre Antwort
asked_reply_hint = Schreiben Sie eine Antwort, ändern Sie Ihre Angaben oder beides.
asked_nothing = Schreiben Sie eine Antwort oder ändern Sie zuerst eine Angabe
asked_replied = Antwort
asked_change = Angaben ändern
asked_changes = Ihre Änderungen
asked_send = Antwort senden
asked_answered = Beantwortet am { $day }.
asked_before = Vorher
asked_now = Jetzt
withdraw_question = Haben Sie es sich anders überlegt?
withdraw_heading = Antrag zurückziehen
withdraw_text = Wenn Sie Ihren Antrag zurückziehen, prüfen wir ihn nicht weiter. Das lässt sich nicht rückgängig machen.
withdraw_confirm = Geben Sie zur Bestätigung Ihre Vorgangsnummer { $reference } ein
withdraw_wrong = Geben Sie { $reference } ein, um Ihren Antrag zurückzuziehen
withdraw_button = Antrag zurückziehen
document_signatures = Unterschriften
document_for = Für { $party }
document_signed_at = Unterschrieben
document_moment = { $day }, { $time } Uhr UTC
moment_local = { $day }, { $time } Uhr in { $place } ({ $utc } Uhr UTC)
moment_local_other_day = { $day }, { $time } Uhr in { $place } ({ $utc_day }, { $utc_time } Uhr UTC)
document_hash = SHA-256 des Textes
document_verify = Prüfen unter
document_page = Seite { $page } von { $all }
form_too_large_heading = Ihre Dateien sind zu groß
form_too_large_text = Gehen Sie zurück, wählen Sie kleinere Dateien und versuchen Sie es noch einmal. Ihre Eingaben sind noch da.
form_not_saved = Wir konnten Ihre Angaben nicht speichern. Gehen Sie zurück und versuchen Sie es gleich noch einmal. Ihre Eingaben sind noch da.
bad_form_heading = Wir konnten Ihr Formular nicht lesen
bad_form_text = Gehen Sie zurück und versuchen Sie es noch einmal.
link_unknown_heading = Dieser Link funktioniert nicht
link_unknown_text = Prüfen Sie, ob die Adresse vollständig ist. Wenn ja, bitten Sie die Person, die Ihnen den Link geschickt hat, um einen neuen.
rules_missing_heading = Ihren Antrag können wir zurzeit nicht zeigen
rules_missing_text = Die Fassung des Programms, für die Sie den Antrag stellen, gibt es auf dieser Seite nicht mehr. Ihre Angaben sind gespeichert.
rules_missing_contact = Schreiben Sie an { $email } und nennen Sie Ihre Vorgangsnummer { $reference }. Dort lässt sich das beheben.
rules_missing_quote = Wenden Sie sich an die Stiftung und nennen Sie Ihre Vorgangsnummer { $reference }. Dort lässt sich das beheben.
link_ran_out_heading = Dieser Link ist abgelaufen
link_ran_out_text = Ihre Angaben sind gespeichert. Wir können Ihnen einen neuen Link per E-Mail senden.
link_renew = Neuen Link senden
link_renewed = Wenn uns Ihre E-Mail-Adresse vorliegt, ist ein neuer Link unterwegs.
link_taken_back_heading = Sie müssen diesen Abschnitt nicht mehr ausfüllen
link_taken_back_text = Sie müssen nichts tun. Wenn Sie das für einen Irrtum halten, fragen Sie in Ihrer Organisation nach.
link_done_heading = Dieser Abschnitt ist erledigt
link_done_text = Sie müssen nichts weiter tun.
too_often_heading = Zu viele Versuche
too_often_text = In der letzten Stunde gab es zu viele Versuche. Bitte versuchen Sie es später noch einmal.

## Forms

problem_heading = Es gibt ein Problem
error_prefix = Fehler:
more_than_members = { $field }: höchstens { $most }, denn so viele haben Sie für „{ $of }“ angegeben. Bitte korrigieren Sie eine der beiden Zahlen.
needs_whole_number = { $field } muss eine ganze Zahl sein
needs_whole_number_between = { $field } muss eine ganze Zahl zwischen { $least } und { $most } sein
needs_amount = { $field } muss ein Geldbetrag sein, zum Beispiel { $example }
needs_currency = { $field } muss in { $currency } angegeben sein, nicht in { $written }
needs_plain_number = { $field } lässt sich auf zwei Arten lesen. Geben Sie alle Ziffern ohne Punkt und Komma ein, zum Beispiel 1500
needs_choice = Wählen Sie bei „{ $field }“ eine Antwort aus
needs_known_choice = { $field }: „{ $value }“ gehört nicht zu den möglichen Antworten
amount_hint = In { $currency }, zum Beispiel { $example }
optional = (optional)

## Files

file_refused = { $name }: { $why }
file_empty = Die Datei ist leer
file_unknown_kind = Die Datei muss im Format PDF, PNG, JPEG, WebP oder SVG sein
file_too_large = Die Datei ist zu groß. Ein PDF darf bis zu 10 MB groß sein, ein Bild bis zu 5 MB und ein SVG bis zu 512 KB
file_broken = Die Datei ist beschädigt oder unvollständig. Speichern Sie sie neu und laden Sie sie noch einmal hoch
file_picture_too_large = Das Bild ist zu groß. Es darf höchstens 6000 Pixel breit und hoch sein
file_picture_too_small = Das Bild ist zu klein. Es muss mindestens 16 Pixel breit und hoch sein
file_svg_doctype = Das SVG enthält eine Dokumenttyp-Deklaration mit eigenen Definitionen. Exportieren Sie es als einfaches SVG
file_svg_script = Das SVG enthält ein Skript. Entfernen Sie es und speichern Sie die Datei neu
file_svg_foreign = Das SVG enthält HTML. Exportieren Sie es als einfaches SVG
file_svg_outside = Das SVG verweist auf andere Dateien. Exportieren Sie es als einfaches SVG ohne Verweise
file_svg_strange = Das SVG verwendet Funktionen, die wir nicht unterstützen. Exportieren Sie es als einfaches SVG
file_svg_unsized = Dem SVG fehlt die Größe. Geben Sie ihm eine Breite und eine Höhe
file_pdf_encrypted = Das PDF ist mit einem Passwort geschützt. Speichern Sie es ohne Passwort
file_pdf_active = Das PDF enthält Skripte, Aktionen oder Anhänge. Drucken Sie es in ein neues PDF und laden Sie dieses hoch
verify_heading = Dokument prüfen
verify_text = Jedes unterschriebene Dokument enthält den SHA-256-Hash seines Textes. Geben Sie ihn ein, um zu prüfen, ob genau dieser Text hier unterschrieben wurde.
verify_hash = SHA-256-Hash, 64 Zeichen
verify_button = Prüfen
verify_good = Dieser Text wurde hier unterschrieben
verify_withdrawn = Dieser Text wurde hier unterschrieben, der Antrag wurde aber zurückgezogen
verify_replaced = Dieser Text wurde hier unterschrieben, ist aber nicht mehr gültig
verify_unknown = Dieser Text wurde hier nicht unterschrieben
verify_unknown_text = Vergleichen Sie den Hash mit dem auf dem Dokument. Stimmen beide überein, stammt das Dokument nicht von hier oder wurde verändert.
verify_foundation = Stiftung
verify_agreement = Vereinbarung
verify_version = Fassung
verify_signed = Unterschrieben
verify_countersigned = Gegengezeichnet
verify_not = Noch nicht

## Confirming an email address

confirm_heading = E-Mail-Adresse bestätigen

confirm_text = Bestätigen Sie mit der Schaltfläche, dass { $address } Ihre Adresse ist. Danach können wir Ihren Kolleginnen und Kollegen für Sie schreiben.

confirm_button = Meine E-Mail-Adresse bestätigen

confirm_not_you = Wenn Sie diesen Antrag nicht begonnen haben, schließen Sie diese Seite. Wir schreiben dann niemandem.

confirm_expired = Dieser Bestätigungslink ist abgelaufen, oder Ihre E-Mail-Adresse hat sich geändert. Fordern Sie einen neuen an.

confirm_without_code = Öffnen Sie zum Bestätigen den Link in der E-Mail, die wir an { $address } gesendet haben. Wenn Sie sie nicht finden, fordern Sie eine neue an.

confirm_no_address = Geben Sie zuerst in Ihren Angaben Ihre E-Mail-Adresse an.

confirm_done_heading = Ihre E-Mail-Adresse ist bestätigt

confirm_done_text = Wir können Ihren Kolleginnen und Kollegen jetzt für Sie schreiben. Links, die darauf gewartet haben, sind unterwegs.

confirm_continue = Antrag fortsetzen

confirm_first = Wir senden einen Link an { $address }. Öffnen Sie ihn, um zu bestätigen, dass die Adresse Ihnen gehört, und um auf jedem Gerät zu Ihrem Antrag zurückzukehren.

confirm_mailed = Wir haben einen Link an { $address } gesendet. Öffnen Sie ihn und bestätigen Sie dort, dass die Adresse Ihnen gehört.

mail_is_late = An { $address } gingen zuletzt viele E-Mails, deshalb kann diese bis zu einem Tag dauern. Sie können weiter an Ihrem Antrag arbeiten: Setzen Sie ein Lesezeichen auf diese Seite.

mail_is_refused = An { $address } gingen heute zu viele E-Mails, deshalb haben wir diese nicht gesendet. Versuchen Sie es morgen noch einmal. Sie können weiter an Ihrem Antrag arbeiten: Setzen Sie ein Lesezeichen auf diese Seite.

waits_for_confirmation = Wir schreiben { $name }, sobald Sie Ihre eigene E-Mail-Adresse bestätigt haben. Öffnen Sie den Link, den wir an { $address } gesendet haben, und bestätigen Sie sie dort.

waits_for_address = Wir schreiben { $name }, sobald Sie Ihre eigene E-Mail-Adresse angegeben und bestätigt haben.

colleagues_wait = Wir schreiben Ihren Kolleginnen und Kollegen, sobald Sie Ihre eigene E-Mail-Adresse bestätigt haben. Die Links können Sie schon jetzt vorbereiten.

handed_waiting = Wartet, bis Sie Ihre E-Mail-Adresse bestätigen

file_busy = Wir verarbeiten gerade viele Dateien. Versuchen Sie es in einer Minute noch einmal

file_too_many = Sie haben zu viele Dateien hochgeladen. Versuchen Sie es in einer Stunde noch einmal

file_pdf_too_large = Das PDF enthält geöffnet zu viele Daten. Speichern Sie es mit kleineren Bildern

file_too_slow = Die Verarbeitung dieses Bildes dauert zu lange. Speichern Sie es kleiner

confirm_subject = E-Mail-Adresse bestätigen: Antrag auf { $tier }, { $foundation }

confirm_opening = Jemand, vermutlich Sie, beantragt mit dieser E-Mail-Adresse eine Mitgliedschaft. Um zu bestätigen, dass die Adresse Ihnen gehört, öffnen Sie den Link und drücken die Schaltfläche.

confirm_until = Sie können die Adresse bis zum { $date } bestätigen. Der Link führt auch zum Antrag zurück, auf jedem Gerät.

confirm_ignore = Wenn Sie keinen Antrag stellen, ignorieren Sie diese E-Mail. Solange Sie die Adresse nicht bestätigen, schreiben wir für diesen Antrag niemandem sonst.

part_subject = { $applicant } bittet Sie, „{ $part }“ auszufüllen: Mitgliedsantrag, { $foundation }

part_reminder_subject = Erinnerung: { $applicant } bittet Sie, „{ $part }“ auszufüllen: Mitgliedsantrag, { $foundation }

part_recalled_subject = Nicht mehr nötig: „{ $part }“, Mitgliedsantrag, { $foundation }

sign_subject = { $applicant } bittet um Ihre Unterschrift: { $agreement }, { $price }

sign_subject_unpriced = { $applicant } bittet um Ihre Unterschrift: { $agreement }

sign_reminder_subject = Erinnerung: { $subject }

mail_agreement = Vereinbarung

mail_price = Preis

## Emails

mail_greeting = Guten Tag { $name },
mail_greeting_nobody = Guten Tag,
mail_label = { $label }:
mail_closing = Fragen? Antworten Sie einfach auf diese E-Mail. Ihre Antwort geht an { $foundation }.
mail_a_colleague = Jemand aus Ihrer Organisation
mail_foundation = Stiftung
mail_tier = Stufe
mail_reference = Vorgangsnummer
mail_organisation = Im Namen von
mail_part = Ihr Abschnitt
mail_contact = Kontakt
mail_part_applicant = Antrag
mail_part_legal = Angaben zur Organisation
mail_part_billing = Rechnung
mail_part_marketing = Öffentlichkeitsarbeit
mail_part_signature = Unterschrift
mail_own_link = Öffnen Sie Ihren Antrag mit dem Link, den Sie bereits von uns haben. Wenn Sie ihn nicht mehr finden, antworten Sie auf diese E-Mail.
resume_subject = Ihr Antrag für { $tier }, { $foundation }
resume_opening = Wir haben Ihren Antrag gespeichert. Sie können ihn jederzeit und auf jedem Gerät fortsetzen.
resume_link = Antrag fortsetzen
resume_keep = Wer diesen Link hat, kann Ihren Antrag lesen und ändern. Geben Sie ihn deshalb nicht weiter.
resume_until = Der Link gilt bis zum { $date }.
handed_opening = { $applicant } stellt einen Mitgliedsantrag und bittet Sie, einen Abschnitt davon auszufüllen.
handed_opening_signature = { $applicant } beantragt { $tier } und bittet Sie, die Vereinbarung zu unterschreiben. Sie kann Ihre Organisation zu Zahlungen verpflichten. Lesen Sie sie deshalb, bevor Sie unterschreiben.
handed_message = Nachricht von { $applicant }:
handed_link = Abschnitt ausfüllen
handed_link_signature = Vereinbarung lesen und unterschreiben
handed_scope = Sie brauchen kein Konto und sehen nur Ihren Abschnitt. Wer diesen Link hat, kann den Abschnitt ausfüllen. Geben Sie ihn deshalb nicht weiter.
handed_wrong_person = Wenn Sie nicht zuständig sind, teilen Sie uns das auf der Seite mit. Wir geben { $applicant } Bescheid.
reminder_opening = { $applicant } hat Sie am { $date } gebeten, einen Abschnitt eines Mitgliedsantrags auszufüllen. Er ist noch nicht fertig.
reminder_opening_signature = { $applicant } hat Sie am { $date } gebeten, die Vereinbarung für { $tier } zu unterschreiben. Ihre Unterschrift fehlt noch.
reminder_link_replaced = Dieser Link ersetzt den aus unserer früheren E-Mail.
recalled_opening = { $applicant } braucht Ihre Hilfe beim Mitgliedsantrag nicht mehr. Ihr Link funktioniert nicht mehr, und Sie müssen nichts weiter tun.
declined_subject = { $name } ist für „{ $part }“ nicht zuständig
declined_opening = { $name } hat uns mitgeteilt, dass für den Abschnitt „{ $part }“ Ihres Antrags jemand anderes zuständig ist.
declined_next = Geben Sie den Abschnitt an jemand anderen weiter oder füllen Sie ihn selbst aus.
part_done_subject = { $name } hat „{ $part }“ ausgefüllt
part_done_opening = { $name } hat den Abschnitt „{ $part }“ Ihres Antrags ausgefüllt.
signed_subject = Ihre Kopie der unterschriebenen Vereinbarung, { $foundation }
signed_opening = Vielen Dank für Ihre Unterschrift. Hier ist Ihre Kopie. Ihre Unterschrift steht auf der letzten Seite.
signed_until = Sie können sie bis zum { $date } herunterladen.
submitted_subject = Ihr Antrag { $reference } ist eingegangen, { $foundation }
submitted_opening = Vielen Dank. Ihr Antrag ist bei uns eingegangen.
submitted_automatic = Eine Prüfung ist nicht nötig.
submitted_stages = So geht es weiter:
submitted_stage_days =
    { $n ->
         [one] innerhalb von { $n } Arbeitstag
        *[other] innerhalb von { $n } Arbeitstagen
    }
submitted_stage_open = ohne Frist
submitted_by = Sie hören bis zum { $date } von uns.
submitted_by_open = Wir melden uns, sobald eine Entscheidung gefallen ist.
submitted_link = Stand Ihres Antrags ansehen
withdrawn_subject = Ihr Antrag { $reference } ist zurückgezogen, { $foundation }
withdrawn_opening = Wie gewünscht haben wir Ihren Antrag zurückgezogen. Er wird nicht weiter geprüft.
withdrawn_mistake = Wenn das ein Versehen war, antworten Sie auf diese E-Mail.
asked_subject = Eine Frage zu Ihrem Antrag { $reference }, { $foundation }
asked_opening = { $foundation } hat vor der Entscheidung eine Frage zu Ihrem Antrag:
asked_next = Antworten Sie auf der Seite Ihres Antrags. Dort können Sie auch Ihre Angaben ändern.
answered_subject = Ihre Antwort zu { $reference } ist eingegangen, { $foundation }
answered_opening = Vielen Dank. Ihre Antwort ist eingegangen. Wir prüfen Ihren Antrag jetzt weiter.
approved_subject = Ihr Antrag { $reference } ist angenommen, { $foundation }
approved_opening = Gute Nachricht: { $foundation } hat Ihren Antrag angenommen.
approved_needs_payment = Ihre Mitgliedschaft beginnt, sobald Ihre erste Zahlung eingegangen ist.
approved_needs_signature = Ihre Mitgliedschaft beginnt, sobald wir die Vereinbarung unterschrieben haben.
approved_needs_both = Ihre Mitgliedschaft beginnt, sobald wir die Vereinbarung unterschrieben haben und Ihre erste Zahlung eingegangen ist.
approved_needs_details = Für die Rechnung brauchen wir noch eine Angabe von Ihnen. Ergänzen Sie sie auf der Seite Ihres Antrags.
approved_needs_nothing = Den Beginn Ihrer Mitgliedschaft bestätigen wir in einer weiteren E-Mail.
approved_invoice = So bezahlen Sie Ihre erste Rechnung. Das PDF finden Sie auf der Seite Ihres Antrags.
invoice_issued_subject = Rechnung { $number } von { $foundation }
invoice_issued_opening = { $foundation } hat eine Rechnung für eine Mitgliedschaft ausgestellt: { $tier }.
payment_reminder_subject = Zahlungserinnerung: Rechnung { $number } von { $foundation }
payment_reminder_opening = Bei { $foundation } ist die Zahlung für eine Mitgliedschaft noch nicht eingegangen ({ $tier }). Sie war am { $day } fällig. Falls Sie in den letzten Tagen bezahlt haben, brauchen Sie nichts zu tun.
invoice_mail_number = Rechnung
invoice_mail_to_pay = Zu zahlen
invoice_mail_no_account = Antworten Sie auf diese E-Mail, wenn Sie wissen möchten, wie Sie bezahlen können.
invoice_mail_document = Die Rechnung als PDF finden Sie auf der Seite Ihres Antrags.
invoice_mail_payer = Sie erhalten diese E-Mail, weil Ihre Adresse für Rechnungen angegeben ist. Die Rechnung als PDF bekommen Sie von der Person, die den Antrag gestellt hat, oder wenn Sie auf diese E-Mail antworten.
welcome_subject = Ihre Mitgliedschaft bei { $foundation } ist aktiv
welcome_opening = Willkommen bei { $foundation }. Ihre Mitgliedschaft ist aktiv.
welcome_since = Mitglied seit
welcome_term = Erste Laufzeit
welcome_first_steps = Erste Schritte: was wann beginnt und was zu tun ist
declined_application_subject = Ihr Antrag { $reference } ist abgelehnt, { $foundation }
declined_application_opening = { $foundation } hat Ihren Antrag geprüft und abgelehnt.
declined_application_reasons = Die Gründe:
place_free_subject = Ein Platz für Sie ist frei: Antrag { $reference }, { $foundation }
place_free_opening = In Ihrer Stufe ist ein Platz frei, und Sie sind als Nächstes an der Reihe. Wir beginnen jetzt mit der Prüfung Ihres Antrags. Sie müssen nichts tun.
vote_due_subject = Ein Antrag wartet auf Ihre Stimme: { $party }, { $tier }
vote_late_subject = Überfällig: { $party }, { $tier }, wartet auf Ihre Stimme
vote_due_opening = Ein Antrag wartet auf Ihre Stimme.
vote_late_opening = Ein Antrag wartet noch auf Ihre Stimme, und die Frist ist abgelaufen.
vote_due_party = Antrag von
vote_due_by = Abstimmen bis
vote_due_link = Antrag prüfen

## Embedding

embed_heading = Vergleich einbetten
embed_intro = Fügen Sie Ihrer Seite ein Skript und ein Element hinzu. Der Vergleich passt sich an Breite, Sprache und Farbschema Ihrer Seite an und ist immer aktuell.
embed_with_script = Mit Skript
embed_without_script = Ohne Skript
embed_preview = Vorschau
embed_options = Optionen
embed_option_programme = Anzuzeigendes Programm
embed_option_tiers = Anzuzeigende Stufen, durch Leerzeichen getrennt. Standard: so viele, wie nebeneinander passen
embed_option_scheme = light oder dark. Standard: das Farbschema Ihrer Seite
embed_option_lang = Sprache. Standard: die Sprache Ihrer Seite
embed_attribute = Attribut des Elements
embed_parameter = Parameter der iframe-URL
embed_in_address = Teil der URL
copy = Kopieren
copied = Kopiert
embed_frame_title = Stufen vergleichen: { $foundation }
embed_open_full = Vollständigen Vergleich öffnen

## Errors

not_found_heading = Seite nicht gefunden
not_found_text = Wenn Sie die Adresse eingegeben haben, prüfen Sie die Schreibweise. Wenn Sie einem Link gefolgt sind, wurde die Seite vielleicht verschoben.
ways_on_heading = So geht es weiter
did_you_mean = Meinten Sie
no_such_tier = In diesem Programm gibt es keine Stufe „{ $name }“.
fault_heading = Etwas ist schiefgegangen
fault_text = Der Fehler liegt bei uns. An Ihren Eingaben hat sich nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal.
fault_reference = Wenn der Fehler erneut auftritt, schreiben Sie uns und geben Sie diese Kennung an: { $reference }
foundation_unavailable_text = Die Seiten dieser Stiftung werden gerade berichtigt. Es ist nichts verloren gegangen. Die anderen Stiftungen auf dieser Seite sind erreichbar.
unavailable_heading = Zurzeit nicht erreichbar
unavailable_text = Wir sind bald wieder da. Es ist nichts verloren gegangen.
too_many_text =
    { $n ->
         [one] Bitte warten Sie { $n } Sekunde und versuchen Sie es dann noch einmal.
        *[other] Bitte warten Sie { $n } Sekunden und versuchen Sie es dann noch einmal.
    }
bad_request_heading = Diese Webadresse ist ungültig

## API documentation

api_in_english = Die Beschreibung der einzelnen Endpunkte ist auf Englisch.
api_body = Anfrage
api_body_of_endpoint = Anfrage an { $endpoint }
api_body_is = JSON, Schema im OpenAPI-Dokument:
api_example = Beispiel
api_parameters_of = Parameter von { $endpoint }
api_in_path = String, im Pfad
api_in_query = String, in der Query
api_in_query_repeated = String, in der Query, wiederholbar
api_problems = Fehler
api_problems_about = Fehler werden als Problem Details (RFC 9457) zurückgegeben. type verweist auf einen der folgenden Fehler, detail sagt, was zu tun ist.

## Lists, months, numbers and dates

list_and = und
list_or = oder
month_january = Januar
month_february = Februar
month_march = März
month_april = April
month_may = Mai
month_june = Juni
month_july = Juli
month_august = August
month_september = September
month_october = Oktober
month_november = November
month_december = Dezember
format_group_mark = .
format_decimal_mark = ,
format_percent = { $number }{ "\u00A0" }%
format_date = { $day }.{ "\u00A0" }{ $month } { $year }
format_money_sign = { $amount }{ "\u00A0" }{ $currency }
format_money_code = { $amount }{ "\u00A0" }{ $currency }
format_currency_aud = AU$
language_name = Deutsch

## Countries and areas

country_ad = Andorra
country_ae = Vereinigte Arabische Emirate
country_af = Afghanistan
country_ag = Antigua und Barbuda
country_ai = Anguilla
country_al = Albanien
country_am = Armenien
country_ao = Angola
country_aq = Antarktis
country_ar = Argentinien
country_as = Amerikanisch-Samoa
country_at = Österreich
country_au = Australien
country_aw = Aruba
country_ax = Ålandinseln
country_az = Aserbaidschan
country_ba = Bosnien und Herzegowina
country_bb = Barbados
country_bd = Bangladesch
country_be = Belgien
country_bf = Burkina Faso
country_bg = Bulgarien
country_bh = Bahrain
country_bi = Burundi
country_bj = Benin
country_bl = St. Barthélemy
country_bm = Bermuda
country_bn = Brunei Darussalam
country_bo = Bolivien
country_bq = Karibische Niederlande
country_br = Brasilien
country_bs = Bahamas
country_bt = Bhutan
country_bv = Bouvetinsel
country_bw = Botsuana
country_by = Belarus
country_bz = Belize
country_ca = Kanada
country_cc = Kokosinseln
country_cd = Kongo-Kinshasa
country_cf = Zentralafrikanische Republik
country_cg = Kongo-Brazzaville
country_ch = Schweiz
country_ci = Côte d’Ivoire
country_ck = Cookinseln
country_cl = Chile
country_cm = Kamerun
country_cn = China
country_co = Kolumbien
country_cr = Costa Rica
country_cu = Kuba
country_cv = Cabo Verde
country_cw = Curaçao
country_cx = Weihnachtsinsel
country_cy = Zypern
country_cz = Tschechien
country_de = Deutschland
country_dj = Dschibuti
country_dk = Dänemark
country_dm = Dominica
country_do = Dominikanische Republik
country_dz = Algerien
country_ec = Ecuador
country_ee = Estland
country_eg = Ägypten
country_eh = Westsahara
country_er = Eritrea
country_es = Spanien
country_et = Äthiopien
country_fi = Finnland
country_fj = Fidschi
country_fk = Falklandinseln
country_fm = Mikronesien
country_fo = Färöer
country_fr = Frankreich
country_ga = Gabun
country_gb = Vereinigtes Königreich
country_gd = Grenada
country_ge = Georgien
country_gf = Französisch-Guayana
country_gg = Guernsey
country_gh = Ghana
country_gi = Gibraltar
country_gl = Grönland
country_gm = Gambia
country_gn = Guinea
country_gp = Guadeloupe
country_gq = Äquatorialguinea
country_gr = Griechenland
country_gs = Südgeorgien und die Südlichen Sandwichinseln
country_gt = Guatemala
country_gu = Guam
country_gw = Guinea-Bissau
country_gy = Guyana
country_hk = Sonderverwaltungsregion Hongkong
country_hm = Heard und McDonaldinseln
country_hn = Honduras
country_hr = Kroatien
country_ht = Haiti
country_hu = Ungarn
country_id = Indonesien
country_ie = Irland
country_il = Israel
country_im = Isle of Man
country_in = Indien
country_io = Britisches Territorium im Indischen Ozean
country_iq = Irak
country_ir = Iran
country_is = Island
country_it = Italien
country_je = Jersey
country_jm = Jamaika
country_jo = Jordanien
country_jp = Japan
country_ke = Kenia
country_kg = Kirgisistan
country_kh = Kambodscha
country_ki = Kiribati
country_km = Komoren
country_kn = St. Kitts und Nevis
country_kp = Nordkorea
country_kr = Südkorea
country_kw = Kuwait
country_ky = Kaimaninseln
country_kz = Kasachstan
country_la = Laos
country_lb = Libanon
country_lc = St. Lucia
country_li = Liechtenstein
country_lk = Sri Lanka
country_lr = Liberia
country_ls = Lesotho
country_lt = Litauen
country_lu = Luxemburg
country_lv = Lettland
country_ly = Libyen
country_ma = Marokko
country_mc = Monaco
country_md = Republik Moldau
country_me = Montenegro
country_mf = St. Martin
country_mg = Madagaskar
country_mh = Marshallinseln
country_mk = Nordmazedonien
country_ml = Mali
country_mm = Myanmar
country_mn = Mongolei
country_mo = Sonderverwaltungsregion Macau
country_mp = Nördliche Marianen
country_mq = Martinique
country_mr = Mauretanien
country_ms = Montserrat
country_mt = Malta
country_mu = Mauritius
country_mv = Malediven
country_mw = Malawi
country_mx = Mexiko
country_my = Malaysia
country_mz = Mosambik
country_na = Namibia
country_nc = Neukaledonien
country_ne = Niger
country_nf = Norfolkinsel
country_ng = Nigeria
country_ni = Nicaragua
country_nl = Niederlande
country_no = Norwegen
country_np = Nepal
country_nr = Nauru
country_nu = Niue
country_nz = Neuseeland
country_om = Oman
country_pa = Panama
country_pe = Peru
country_pf = Französisch-Polynesien
country_pg = Papua-Neuguinea
country_ph = Philippinen
country_pk = Pakistan
country_pl = Polen
country_pm = St. Pierre und Miquelon
country_pn = Pitcairninseln
country_pr = Puerto Rico
country_ps = Palästinensische Autonomiegebiete
country_pt = Portugal
country_pw = Palau
country_py = Paraguay
country_qa = Katar
country_re = Réunion
country_ro = Rumänien
country_rs = Serbien
country_ru = Russland
country_rw = Ruanda
country_sa = Saudi-Arabien
country_sb = Salomonen
country_sc = Seychellen
country_sd = Sudan
country_se = Schweden
country_sg = Singapur
country_sh = St. Helena
country_si = Slowenien
country_sj = Spitzbergen und Jan Mayen
country_sk = Slowakei
country_sl = Sierra Leone
country_sm = San Marino
country_sn = Senegal
country_so = Somalia
country_sr = Suriname
country_ss = Südsudan
country_st = São Tomé und Príncipe
country_sv = El Salvador
country_sx = Sint Maarten
country_sy = Syrien
country_sz = Eswatini
country_tc = Turks- und Caicosinseln
country_td = Tschad
country_tf = Französische Süd- und Antarktisgebiete
country_tg = Togo
country_th = Thailand
country_tj = Tadschikistan
country_tk = Tokelau
country_tl = Timor-Leste
country_tm = Turkmenistan
country_tn = Tunesien
country_to = Tonga
country_tr = Türkei
country_tt = Trinidad und Tobago
country_tv = Tuvalu
country_tw = Taiwan
country_tz = Tansania
country_ua = Ukraine
country_ug = Uganda
country_um = Amerikanische Überseeinseln
country_us = Vereinigte Staaten
country_uy = Uruguay
country_uz = Usbekistan
country_va = Vatikanstadt
country_vc = St. Vincent und die Grenadinen
country_ve = Venezuela
country_vg = Britische Jungferninseln
country_vi = Amerikanische Jungferninseln
country_vn = Vietnam
country_vu = Vanuatu
country_wf = Wallis und Futuna
country_ws = Samoa
country_xk = Kosovo
country_ye = Jemen
country_yt = Mayotte
country_za = Südafrika
country_zm = Sambia
country_zw = Simbabwe

## Regions, as groups of countries

region_africa = Afrika
region_americas = Nord- und Südamerika
region_northern_america = Nordamerika
region_latin_america = Lateinamerika und Karibik
region_asia = Asien
region_europe = Europa
region_oceania = Ozeanien
region_eu = Europäische Union
region_eea = Europäischer Wirtschaftsraum
sold_separately = Auch einzeln erhältlich: je { $price }
other_countries = Andere Länder

## The comparison’s bar and table, the menu, versions
nav_menu = Menü
version_what_changed = Änderungen ansehen
version_in_force_since = Gültig seit dem { $day }
version_coming = Ab dem { $day } gilt eine neue Version
version_viewing_older = Sie sehen die Version { $version }. Seit dem { $day } gilt eine neuere Version.
version_viewing_newer = Sie sehen die Version { $version }. Sie gilt seit dem { $day }.
version_viewing_coming = Sie sehen die Version { $version }. Sie gilt ab dem { $day }.
version_viewing_draft = Sie sehen die Version { $version }, einen Entwurf. Ein Beitritt ist noch nicht möglich.
version_go_to_current = Zur gültigen Version
version_go_to_newer = Zur neueren Version
bar_details = Ihre Angaben
bar_details_none = keine
bar_details_given =
    { $n ->
        [one] { $n } Angabe
       *[other] { $n } Angaben
    }
bar_tiers = Stufen
bar_tiers_shown = { $shown } von { $all }
bar_search = Suche
bar_update = Aktualisieren
bar_update_prices = Preise aktualisieren
bar_forget = Angaben löschen
bar_show_tiers = Diese Stufen anzeigen
key_differs = Balken: Diese Stufen unterscheiden sich
key_step = Fett auf Farbe: anders als die vorige Stufe
rows_and_differences = { $rows } Zeilen, { $differ } mit Unterschieden
pairs_label = Gezeigte Stufen
prices_in = Preise in { $currency }, ohne Steuern
currency_usd = US-Dollar
currency_eur = Euro
currency_gbp = Pfund Sterling
per_year = pro Jahr
per_two_years = alle zwei Jahre
per_quarter = pro Quartal
per_month = pro Monat
per_hour = pro Stunde
per_once = einmalig
can_join = Sie können beitreten
cannot_join = Für Sie nicht offen
needs_a_detail = Es fehlt: { $details }
who_can_join = Wer beitreten kann
row_why = Warum dieser Preis
group_joining = So treten Sie bei
cell_no_alternative = Keine Alternative
bar_kind = Art der Leistung
group_differs = { $differ } von { $all } Zeilen unterscheiden sich

# Link that shows the source of each statement on the page.
sources_show = Quellen der Angaben zeigen

# Link that hides them again.
sources_hide = Quellen ausblenden

## Signing in

sign_in_heading = Anmelden
sign_in_text = Geben Sie Ihre E-Mail-Adresse ein. Wir senden Ihnen einen Code. Ein Passwort brauchen Sie nicht.
sign_in_email = E-Mail-Adresse
sign_in_send = Code senden
sign_in_no_account = Neu hier? Geben Sie einfach Ihre Adresse ein. Wir legen Ihr Konto bei der ersten Anmeldung an.
sign_in_email_wrong = Geben Sie eine E-Mail-Adresse wie name@example.org ein
sign_in_link_heading = Dieser Link funktioniert hier nicht
sign_in_code_missing = Geben Sie Ihren Code ein
sign_in_code_heading = Code eingeben
sign_in_sent = Wir haben einen Code an { $address } gesendet. Er gilt { $n } Minuten.
sign_in_code_text = Geben Sie Ihre E-Mail-Adresse ein und den Code, den wir dorthin gesendet haben.
sign_in_code = Code
sign_in_code_hint = Acht Buchstaben und Ziffern, zum Beispiel 4HT8-RXC6.
sign_in_code_wrong = Dieser Code gilt nicht. Prüfen Sie ihn, oder fordern Sie einen neuen an. Ein Code gilt einmal und { $n } Minuten lang.
sign_in_button = Anmelden
sign_in_no_mail = Keine E-Mail? Sehen Sie auch im Spam-Ordner nach.
sign_in_again = Neuen Code anfordern
sign_in_link_text = Melden Sie sich mit der Schaltfläche an.
sign_in_link_elsewhere = Ein Link gilt einmal, { $n } Minuten lang und nur in dem Browser, in dem Sie ihn angefordert haben. Öffnen Sie ihn dort, oder geben Sie den Code aus derselben E-Mail ein.
sign_out = Abmelden
sign_in_mail_subject = Ihr Anmeldecode für { $sender }
sign_in_mail_opening = Hier ist Ihr Anmeldecode. Geben Sie ihn auf der Seite ein, auf der Sie ihn angefordert haben.
sign_in_mail_or_link = Oder öffnen Sie diesen Link im selben Browser:
sign_in_mail_until = Sie brauchen nur einen von beiden. Beide gelten { $n } Minuten lang.
sign_in_mail_ignore = Wenn Sie keinen Code angefordert haben, ignorieren Sie diese E-Mail. Geben Sie den Code nicht weiter: Wir fragen nie danach.
role_mail_subject = Ihre neue Rolle bei { $foundation }
role_mail_opening = Sie haben jetzt eine Rolle bei { $foundation }: { $role }.
role_mail_how = Melden Sie sich mit dieser E-Mail-Adresse an. Ein Passwort brauchen Sie nicht.
passkey_mail_added_subject = Ihrem Konto wurde ein Passkey hinzugefügt
passkey_mail_added = Ihrem Konto wurde der Passkey „{ $name }“ hinzugefügt. Er meldet Sie ab jetzt an.
passkey_mail_added_other = Wenn Sie das nicht waren, kann jemand anderes Ihr Konto benutzen. Entfernen Sie den Passkey, und beenden Sie alle anderen Sitzungen.
passkey_mail_removed_subject = Aus Ihrem Konto wurde ein Passkey entfernt
passkey_mail_removed = Der Passkey „{ $name }“ wurde aus Ihrem Konto entfernt. Er meldet Sie nicht mehr an.
passkey_mail_removed_other = Wenn Sie das nicht waren, kann jemand anderes Ihr Konto benutzen. Beenden Sie alle anderen Sitzungen, und prüfen Sie Ihre Passkeys.
passkey_mail_button = Ihr Konto öffnen
role_administrator = Administration
role_staff = Geschäftsstelle
role_officer = Leitung
role_committee = Mitgliederausschuss
role_board = Vorstand
role_finance = Finanzen

## The account

account_heading = Ihr Konto
account_signed_in = Sie sind als { $address } angemeldet.
account_roles = Ihre Rollen
account_applications = Ihre Anträge
account_no_applications = Zu dieser E-Mail-Adresse gibt es keine Anträge. Wenn Sie eine andere verwendet haben, melden Sie sich mit dieser an. Ein Antrag erscheint hier, sobald Sie seine E-Mail-Adresse bestätigt haben.
account_open = Öffnen
account_open_label = Antrag für { $tier } öffnen ({ $reference })
account_state_draft = Noch nicht eingereicht
account_state_submitted = Eingereicht
account_state_asked = Wartet auf Ihre Antwort
account_state_on_hold = Ruht
account_state_approved = Angenommen
account_state_declined = Abgelehnt
account_state_withdrawn = Zurückgezogen
account_sessions = Aktive Sitzungen
account_sessions_text = Wenn Sie eine Sitzung nicht kennen, beenden Sie sie.
account_browser_on = { $browser } auf { $system }
account_browser_unknown = Unbekannter Browser
account_this_browser = Dieser Browser
account_signed_in_on = Angemeldet am { $date }
account_seen_on = Zuletzt genutzt am { $date }
account_end = Sitzung beenden
account_end_label = Sitzung beenden: { $browser }, angemeldet am { $date }
account_end_others = Alle anderen Sitzungen beenden

invoice_title = Rechnung { $label }
credit_note_title = Stornorechnung { $label }
pro_forma_title = Proforma-Rechnung
pro_forma_warning = Das ist keine Rechnung. Bitte nicht bezahlen.
pro_forma_text = Sie zeigt, was die Mitgliedschaft kosten wird, zum Beispiel für eine Bestellung. Eine Rechnung erhalten Sie, sobald Ihr Antrag angenommen ist. Die Laufzeit zählt ab dem Tag der Annahme.
invoice_from = Von
invoice_to = An
invoice_date = Datum
invoice_due = Fällig am
invoice_reminded = Erinnerungen gesendet
invoice_nobody = Niemand hat diese Rechnung bekommen, weil niemand die Mitgliedschaft verwaltet.
invoice_nobody_link = Die Geschäftsstelle kann jemanden benennen, der sie per E-Mail bekommt
invoice_term = Laufzeit
invoice_order = Bestellnummer
credit_note_cancels = Storniert Rechnung
invoice_item = Position
invoice_amount = Betrag
invoice_amount_with_tax = Betrag inkl. { $tax }
invoice_net = Netto
invoice_tax_rate = { $name } { $rate }
invoice_reverse_charge = { $name }: Steuerschuldnerschaft des Leistungsempfängers
invoice_out_of_scope = { $name }: nicht steuerbar
invoice_tax_on = { $tax } auf { $net }
invoice_total = Gesamt
invoice_payment = Zahlung
invoice_lead = { $amount } zahlbar bis { $day }
invoice_recipient = Empfänger
invoice_iban = IBAN
invoice_bic = BIC
invoice_scan = Oder scannen Sie den Code mit Ihrer Banking-App.
invoice_code = QR-Code für Banking-Apps mit Konto, Betrag und Referenz
invoice_pay_by = Bitte zahlen Sie bis zum { $day } und geben Sie die Referenz an.
invoice_no_account = Wie Sie zahlen können, erfahren Sie unter { $email }.
invoice_reference = Referenz
invoice_vat_id = USt-IdNr. { $id }
credit_note_text = Diese Stornorechnung hebt die Rechnung auf. Die Rechnung müssen Sie nicht mehr bezahlen.
account_review = Anträge prüfen
review_heading = Anträge zur Prüfung
review_filters = Filter
review_mine = Wartet auf mich
review_late = Überfällig
review_applicant = Bei Antragstellenden
review_open = Alle offenen
review_decided = Entschieden
review_none_mine = Kein Antrag wartet auf Ihre Stimme.
review_none_late = Kein Antrag ist überfällig.
review_none_applicant = Alle Fragen sind beantwortet.
review_none_open = Es gibt keine offenen Anträge.
review_none_decided = Es wurde noch kein Antrag entschieden.
review_choose = Wählen Sie einen Antrag aus.
review_back = Zurück zur Liste
review_to_decision = Zur Entscheidung
review_pages = Seiten
sort_by = Nach „{ $column }“ sortieren
queue_applicant = Antrag von
queue_deadline = Frist
queue_stage = Stand
queue_submitted = Eingereicht
queue_decided = Entschieden
queue_submitted_on = Eingereicht am { $day }
review_page_before = Zurück
review_page_after = Weiter
review_keys_move = vor und zurück,
review_keys_open = öffnen.
review_key_enter = Eingabe
review_due_today = heute fällig
review_due_in =
    { $n ->
        [one] in { $n } Tag
       *[other] in { $n } Tagen
    }
review_days_late =
    { $n ->
        [one] { $n } Tag zu spät
       *[other] { $n } Tage zu spät
    }
turn_yours = Ihre Stimme
turn_yours_late = Überfällig: Ihre Stimme fehlt
turn_others = Andere entscheiden
turn_others_late = Überfällig: { $who }
turn_applicant = Wartet auf Antwort
turn_applicant_heading = Eine Frage wartet auf die Antwort
turn_on_hold_heading = Die Prüfung ruht
turn_withdrawn_heading = Der Antrag wurde zurückgezogen
turn_place = Platz { $n } auf der Warteliste
result_approved = Angenommen am { $day }
result_declined = Abgelehnt am { $day }
result_passed_on = Weitergegeben am { $day }
result_reopened = Neu begonnen am { $day }
review_by = Bis zum { $day }, { $left }.
review_was_due = Frist bis zum { $day }: { $left }.
review_unpaid = Die erste Zahlung fehlt noch.
review_not_invoiced = Die erste Rechnung ist noch nicht ausgestellt. Das ist Sache der Finanzabteilung.
review_details_missing = Für die erste Rechnung fehlt: { $details }. Wir haben die antragstellende Person danach gefragt, aber auch die Finanzabteilung kann es ergänzen.
review_unsigned = Unsere Unterschrift fehlt noch.
review_member_since = Mitglied seit dem { $day }.
review_submitted_on = eingereicht am { $day }
review_alike = Wahrscheinlich doppelt
review_alike_more =
    { $n ->
        [one] Und { $n } weiterer.
       *[other] Und { $n } weitere.
    }
alike_register = gleiche Registernummer
alike_website = gleiche Website
alike_name = ähnlicher Name
member_heading = Gleicher Antragsteller
member_others = Andere Anträge desselben Antragstellers
member_same = Derselbe Antragsteller
member_different = Verschiedene Antragsteller
member_say_same = Als denselben Antragsteller markieren
member_say_different = Als verschiedene Antragsteller markieren
member_undo = Rückgängig machen
member_another = Ein anderer Antrag ist von demselben Antragsteller
member_number = Vorgangsnummer
member_number_hint = Zum Beispiel 7KQ2-M9XW
member_done_same = Beide Anträge gehören jetzt zum selben Antragsteller. Sie können das rückgängig machen.
member_done_different = Die Anträge sind als Anträge verschiedener Antragsteller markiert. Sie können das rückgängig machen.
member_done_undo = Die Entscheidung über die beiden Anträge ist rückgängig gemacht.
member_not_found = Kein Antrag hat diese Nummer
member_itself = Das ist der Antrag selbst
member_decided = Über diese beiden Anträge hat schon jemand entschieden, oder einer wurde mit einem anderen zusammengeführt. Machen Sie das zuerst rückgängig
history_merged = Derselbe Antragsteller wie bei einem anderen Antrag
history_told_apart = Nicht derselbe Antragsteller wie bei einem anderen Antrag
history_party_undone = Entscheidung über einen anderen Antrag rückgängig gemacht
review_questions = Fragen
review_changes = Was sich geändert hat
review_unanswered = Noch nicht beantwortet.
review_agreements = Vereinbarungen
review_not_signed = Noch nicht unterschrieben
review_not_countersigned = Von uns noch nicht unterschrieben
review_notes = Notizen
review_notes_hint = Die antragstellende Person sieht sie nie.
review_note = Notiz hinzufügen
review_note_button = Notiz speichern
review_history = Verlauf
history_signed = Vereinbarung unterschrieben
history_submitted = Eingereicht
history_asked = Frage gestellt
history_answered = Frage beantwortet
history_details = Fehlende Angaben ergänzt
history_recused = Interessenkonflikt erklärt
history_noted = Notiz hinzugefügt
history_held = Prüfung angehalten
history_resumed = Prüfung fortgesetzt
history_passed_on = Weitergegeben
history_reopened = Prüfung neu begonnen
history_stage = Nächster Schritt begonnen
history_started = Prüfung begonnen
history_moved_up = Von der Warteliste nachgerückt
history_countersigned = Vereinbarung gegengezeichnet
history_reminded = Erinnerung gesendet
history_membership = Mitgliedschaft begonnen
history_applicant = Antragstellende Person
history_command_line = Befehlszeile
review_vote = Ihre Stimme
review_approve = Annehmen
review_decline = Ablehnen
review_vote_reason = Ihre Begründung
review_vote_reason_hint = Ihre Begründung bleibt gespeichert. Stimmen Sie für die Ablehnung und wird der Antrag abgelehnt, liest die antragstellende Person sie.
review_vote_button = Stimme abgeben
review_vote_change = Bis zur Entscheidung in diesem Schritt können Sie Ihre Stimme ändern.
review_you_approved = Sie haben am { $day } für die Annahme gestimmt.
review_you_declined = Sie haben am { $day } für die Ablehnung gestimmt.
review_you_recused = Sie haben am { $day } einen Interessenkonflikt erklärt und stimmen deshalb nicht ab.
review_reason = Begründung
review_recuse = Interessenkonflikt erklären
review_recuse_text = Sie stimmen über diesen Antrag nicht mehr ab. Das lässt sich nicht rückgängig machen.
review_recuse_button = Konflikt erklären
review_ask = Rückfrage stellen
review_ask_step = Worum geht es in Ihrer Frage?
review_ask_choose = Schritt auswählen
review_ask_question = Ihre Frage
review_ask_hint = Wir senden sie per E-Mail. Mit der Antwort beginnt die Frist neu.
review_ask_button = Frage senden
review_hold = Prüfung anhalten
review_hold_text = Die Prüfung ruht, bis jemand sie fortsetzt.
review_hold_button = Anhalten
review_resume_text = Die Prüfung ruht.
review_resume = Prüfung fortsetzen
review_pass_on = Weitergeben
review_pass_on_text = Dieser Schritt ist überfällig. Es entscheidet, wer ersatzweise zuständig ist.
review_pass_on_button = Weitergeben
review_reopen = Prüfung neu beginnen
review_reopen_text = Die Entscheidung gilt nicht mehr, alle stimmen neu ab, und eine unbezahlte Rechnung wird storniert.
review_reopen_button = Neu beginnen
review_countersign = Für die Stiftung unterschreiben
review_sign_name = Ihr vollständiger Name
review_sign_title = Ihre Position oder Funktion
review_sign_button = Unterschreiben: { $agreement }
review_votes = Stimmen
review_votes_missing =
    { $n ->
        [one] { $n } Person hat nicht abgestimmt
       *[other] { $n } Personen haben nicht abgestimmt
    }
review_no_result = Alle haben abgestimmt, aber ohne Ergebnis. Jemand muss die eigene Stimme ändern
review_nobody_votes = Niemand kann abstimmen: Die Stiftung braucht weitere Personen mit dieser Rolle
vote_approves = Dafür
vote_declines = Dagegen
vote_recused = Befangen
vote_missing = Noch nicht abgestimmt
review_reason_missing = Geben Sie eine Begründung ein
review_question_missing = Geben Sie Ihre Frage ein
review_note_missing = Geben Sie Ihre Notiz ein
review_vote_missing = Wählen Sie „Annehmen“ oder „Ablehnen“
review_step_missing = Wählen Sie, worum es in Ihrer Frage geht
review_name_missing = Geben Sie Ihren vollständigen Namen und Ihre Position ein
review_conflict = Der Antrag wurde geändert, während Sie ihn gelesen haben. Es wurde nichts überschrieben. Sehen Sie nach, was neu ist, und geben Sie Ihre Stimme noch einmal ab.
review_conflict_other = Der Antrag wurde geändert, während Sie ihn gelesen haben. Es wurde nichts überschrieben. Sehen Sie nach, was neu ist, und senden Sie das Formular noch einmal.
review_typed = Ihr Text:
review_done_vote = Ihre Stimme ist gespeichert.
review_done_recuse = Ihr Interessenkonflikt ist gespeichert. Sie stimmen über diesen Antrag nicht ab.
review_done_ask = Wir haben Ihre Frage gesendet.
review_done_note = Ihre Notiz ist gespeichert.
review_done_hold = Die Prüfung ruht.
review_done_resume = Die Prüfung geht weiter.
review_done_pass_on = Der Antrag ist weitergegeben.
review_done_reopen = Die Prüfung hat neu begonnen.
review_done_countersign = Die Vereinbarung ist unterschrieben.
review_text_long = Verwenden Sie höchstens 5.000 Zeichen

## Roles, for a foundation’s administrators

tokens_heading = API-Token
tokens_lead = Mit einem Token kann Software die API für Sie nutzen: für eine Stiftung, und nur für das, was Sie auswählen. Sie kann nicht über Anträge entscheiden, nichts unterschreiben, keine Rollen ändern, keine Rechnungen stornieren und keine Kartenzahlungen erstatten.
tokens_api = So nutzen Sie die API
tokens_own = Ihre Token
tokens_none = Sie haben keine Token.
tokens_new = Token erstellen
tokens_new_text = Erstellen Sie für jede Software ein eigenes Token, damit Sie jedes einzeln widerrufen können. Wählen Sie die Stiftung:
tokens_name = Name
tokens_name_hint = Wer nutzt es? Zum Beispiel „Buchhaltung“.
tokens_scopes = Was es darf
tokens_lasts = Gültig für
tokens_days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
tokens_make = Token erstellen
tokens_made = Kopieren Sie das Token jetzt. Es wird nicht noch einmal angezeigt.
tokens_revoked = Das Token funktioniert nicht mehr.
tokens_revoke = Widerrufen
tokens_revoke_label = Token { $name } widerrufen
tokens_unused = Noch nicht genutzt
tokens_foundation = Stiftung
tokens_created = Erstellt
tokens_expires = Läuft ab
tokens_last_used = Zuletzt genutzt
tokens_name_wrong = Geben Sie einen Namen mit höchstens 80 Zeichen ein
tokens_scopes_missing = Wählen Sie aus, was das Token darf
tokens_scopes_too_wide = Ihre Rollen haben sich geändert. Wählen Sie noch einmal aus, was das Token darf
tokens_too_many = Sie haben 50 Token. Widerrufen Sie erst die, die Sie nicht brauchen
scope_read_applications = Anträge und die Liste lesen
scope_ask_applicants = Antragstellern Fragen stellen
scope_write_notes = Interne Notizen hinzufügen
scope_read_money = Rechnungen, Zahlungen und Kontoauszüge lesen
scope_record_money = Zahlungen und Erstattungen per Überweisung erfassen, Kontoauszüge importieren, Rechnungen ausstellen und die Differenz bei Sachleistungen in Rechnung stellen oder erlassen
scope_read_roles = Sehen, wer welche Rolle hat
roles_heading = Rollen
roles_lead = Eine Person kann mehrere Rollen haben.
roles_none = Noch niemand hat eine Rolle.
roles_own = Sie
roles_person = Person
roles_since = Seit
roles_end = Beenden
roles_end_text = Die Rolle endet sofort. Wir benachrichtigen die Person nicht.
roles_end_own = Das ist Ihre eigene Rolle. Sie endet sofort.
roles_end_button = Rolle beenden
roles_grant = Rolle vergeben
roles_grant_hint = Die Person erhält eine E-Mail, in der steht, wie sie sich anmeldet.
roles_grant_button = Rolle vergeben
roles_role = Rolle
roles_choose = Rolle auswählen
roles_role_missing = Wählen Sie eine Rolle aus
roles_last_administrator = Nur Sie haben die Rolle Administration, deshalb können Sie sie nicht beenden. Vergeben Sie sie zuerst an eine weitere Person
roles_done_grant = Die Rolle ist vergeben.
roles_done_granted = { $email } hat jetzt die Rolle { $role }.
roles_done_held = Die Person hat diese Rolle schon.
roles_done_end = Die Rolle ist beendet.
role_may_administrator = Vergibt und beendet Rollen, erfasst Zahlungen und tut alles, was die Geschäftsstelle tut.
role_may_staff = Steuert Prüfungen, fragt bei Antragstellern nach, entscheidet, wo die Geschäftsstelle entscheidet, und unterschreibt für die Stiftung.
role_may_officer = Entscheidet über Anträge auf Stufen, die die Leitung prüft, und unterschreibt für die Stiftung.
role_may_committee = Entscheidet mit dem Ausschuss und fragt bei Antragstellern nach.
role_may_board = Entscheidet mit dem Vorstand und unterschreibt für die Stiftung.
role_may_finance = Stellt Rechnungen aus und storniert sie, erfasst und erstattet Zahlungen, importiert Kontoauszüge, entscheidet über die Differenz bei Sachleistungen und liest Anträge.

## Invoices and payments, for a foundation’s finance people

staff_nav = Für die Stiftung
staff_review = Anträge
account_invoices = Rechnungen und Zahlungen
invoices_heading = Rechnungen
invoices_back = Alle Rechnungen
invoices_outstanding = Noch zu zahlen: { $amounts }
invoices_all_paid = Alle Rechnungen sind bezahlt.
books_link = Nach Monat, und Export für die Buchhaltung
books_heading = Rechnungen und Zahlungen nach Monat
books_lead = Beträge enthalten die Steuer. Zahlungen zählen an dem Tag, an dem das Geld eingegangen ist; zurückgenommene zählen nicht.
books_none = Es gibt noch keine Rechnungen.
books_years = Jahre
books_programmes = Programme
books_all_programmes = Alle Programme
books_currency = In { $currency }
books_by_month = { $year } nach Monat, in { $currency }
books_by_programme = { $year } nach Programm, in { $currency }
books_month = Monat
books_programme = Programm
books_invoiced = In Rechnung gestellt
books_credited = Storniert
books_due = In dieser Zeit fällig
books_paid = Bezahlt
books_open = Am Ende offen
books_carried_over = Offen Ende { $year }
books_year = Ganzes Jahr { $year }
journal_heading = { $year } für die Buchhaltung exportieren
journal_lead = Jede Rechnung, Stornorechnung und Zahlung des Jahres.
journal_csv = Tabelle (CSV)
journal_beancount = Doppelte Buchführung (Beancount)
invoice_unpaid = Offen
invoice_overdue = Überfällig
invoice_paid = Bezahlt
invoice_overpaid = Überzahlt
invoice_cancelled = Storniert
invoice_credit_note = Stornorechnung
invoices_all = Alle
invoices_none_unpaid = Keine Rechnung ist offen.
invoices_none_overdue = Keine Rechnung ist überfällig.
invoices_none_paid = Es wurde noch keine Rechnung bezahlt.
invoices_none_cancelled = Es wurde keine Rechnung storniert.
invoices_none = Es gibt noch keine Rechnungen.
invoices_number = Nummer
invoices_member = Mitglied
invoices_application = Antrag
invoices_application_of = Antrag { $reference }
invoices_issued = Ausgestellt am
invoices_state = Status
invoice_too_much = { $amount } zu viel
invoices_issue = Rechnung über einen vereinbarten Betrag ausstellen
invoices_application_number = Vorgangsnummer
invoices_application_hint = Der Antrag muss angenommen sein und darf nur stornierte Rechnungen haben. Wird seine Laufzeit in Teilrechnungen abgerechnet, ersetzt die neue Rechnung die erste stornierte.
invoices_application_missing = Geben Sie die Vorgangsnummer ein
invoices_amount_hint = In der Währung des Programms
invoices_issue_button = Rechnung ausstellen
invoices_done_issue = Die Rechnung ist ausgestellt.
invoices_application_unknown = Kein Antrag hat diese Nummer. Prüfen Sie die Nummer
invoices_application_unfit = Dieser Antrag ist nicht angenommen oder hat schon eine Rechnung
invoices_detail_missing = Es ist noch nicht bekannt, wie dieser Betrag besteuert wird. Ergänzen Sie zuerst die Angaben unter „Auszustellende Rechnungen“
invoices_waiting = Auszustellende Rechnungen
invoices_waiting_for_us = Wartet auf einen Betrag der Finanzabteilung
invoices_waiting_for = Wartet auf die antragstellende Person: { $details }
invoices_details = Angaben selbst ergänzen
invoices_details_button = Angaben ergänzen
invoices_done_details = Die Angaben sind gespeichert. Wenn sonst nichts fehlte, ist die Rechnung ausgestellt.
invoices_amount_wrong = Geben Sie einen Betrag über null in der Währung des Programms ein
invoices_not_issued = Die Rechnung konnte nicht ausgestellt werden.
invoice_document = Als PDF herunterladen
invoice_data = Als Daten herunterladen (XML)
invoice_no_data = Diese Rechnung gibt es nicht als Daten für Buchhaltungsprogramme, weil beim Ausstellen etwas fehlte:
invoice_gap_seller_country = das Land der Stiftung („country“ unter [invoices] in foundation.toml)
invoice_gap_seller_vat = die USt-IdNr. der Stiftung („vat_id“ unter [invoices] in foundation.toml)
invoice_gap_seller_registration = die Registernummer der Stiftung („registration“ unter [invoices] in foundation.toml)
invoice_gap_buyer_country = das Land der zahlenden Stelle
invoice_gap_buyer_vat = die USt-IdNr. der zahlenden Stelle, mit Länderkürzel
invoice_gap_currency = eine Währung mit höchstens zwei Nachkommastellen
invoice_gap_other = Beträge oder Angaben, die der europäischen Norm entsprechen (das Protokoll des Servers nennt die verletzten Regeln)
invoice_gap_help = Wenn Daten gebraucht werden: Ergänzen Sie, was fehlt, stornieren Sie diese Rechnung und stellen Sie eine neue aus.
invoice_cancelled_by = Storniert durch
payments_heading = Zahlungen
payments_none = Noch keine Zahlungen.
payments_day = Bezahlt am
payments_note = Notiz
payments_from = Von { $payer }
payments_line = Posten im Kontoauszug
payments_arrived = { $amount } sind eingegangen.
payments_recorded = Erfasst von
payments_counted = Erfasst
payments_undone = Zurückgenommen
payments_undo = Zurücknehmen
payments_undo_text = Die Zahlung zählt nicht mehr. Sie bleibt in dieser Liste.
payments_undo_button = Zahlung zurücknehmen
invoice_pay = Zahlung erfassen
invoice_paid_on = Tag des Zahlungseingangs
invoice_note = Bankreferenz oder Notiz
invoice_pay_button = Zahlung erfassen
invoice_cancel = Rechnung stornieren
invoice_cancel_text = Wir stellen eine Stornorechnung aus. Das lässt sich nicht rückgängig machen.
invoice_reason = Warum stornieren Sie die Rechnung?
invoice_cancel_button = Rechnung stornieren
invoice_cancel_later = Um diese Rechnung zu stornieren, nehmen Sie zuerst ihre Zahlungen zurück oder erstatten Sie sie.
invoice_day_wrong = Geben Sie den Tag des Zahlungseingangs ein: heute oder früher
invoice_reason_missing = Geben Sie ein, warum Sie die Rechnung stornieren
invoice_has_payments = Zu dieser Rechnung gibt es Zahlungen. Nehmen Sie sie zurück oder erstatten Sie sie, bevor Sie die Rechnung stornieren
invoice_payment_returned = Diese Zahlung wurde inzwischen zurückgebucht und kann deshalb nicht zurückgenommen werden. Nehmen Sie zuerst die Rückgabe zurück. Es wurde nichts geändert.
invoice_payment_unknown = Diese Zahlung gibt es nicht. Es wurde nichts geändert.
invoice_changed = Diese Rechnung kann nicht mehr geändert werden. Es wurde nichts erfasst.
invoice_done_pay = Die Zahlung ist erfasst.
invoice_done_paid = Die Zahlung ist erfasst und die Rechnung bezahlt.
invoice_done_undo = Die Zahlung ist zurückgenommen.
invoice_done_cancel = Die Rechnung ist storniert. Eine Stornorechnung ist ausgestellt.
status_pro_forma = Proforma-Rechnung (PDF)
status_pro_forma_hint = Für eine Bestellung. Sie müssen noch nichts bezahlen.
status_invoices = Ihre Rechnungen
status_invoice_data = Daten von { $label } für Ihr Buchhaltungsprogramm (XML)
status_invoice = { $title }: { $amount }
status_invoice_reference = Zahlungsreferenz: { $reference }
bills_heading = Rechnungen
bills_equal = { $count } Rechnungen über { $amount }: { $days }
bills_many = { $count } Rechnungen über { $amount }, die erste am { $first } und die letzte am { $last }
bills_first_then = { $count } Rechnungen: { $start } am { $first }, danach je { $amount }, die letzte am { $last }
bills_each = { $count } Rechnungen: { $bills }
bill_on = { $amount } am { $day }
bills_if_approved = Wenn wir den Antrag heute annehmen: { $bills }
bills_to_come = Weitere Rechnungen
bills_to_come_text = Sobald Ihre Mitgliedschaft aktiv ist, erhalten Sie jede am angegebenen Tag per E-Mail.
bill_to_come = { $amount } am { $day }, für { $days }
bill_part = Rechnung { $number } von { $of }
invoice_part = Teilrechnung
part_of = { $number } von { $of }
invoice_period = Abrechnungszeitraum
pro_forma_parts = Das ist die erste von { $count } Rechnungen. Zusammen ergeben sie { $total }.

card_pay = Mit Karte bezahlen
card_pay_hint = Sie bezahlen auf einer Seite von Stripe.
card_confirming = Ihre Kartenzahlung wird bestätigt
card_confirming_text = Das dauert meist weniger als eine Minute; Zahlungen von einem Bankkonto können einige Tage dauern. Sie müssen nichts tun.
card_check_again = Noch einmal nachsehen
card_failed = Die letzte Kartenzahlung ist fehlgeschlagen; es wurde nichts bezahlt. Sie können es noch einmal versuchen.
card_unavailable = Die Kartenzahlung konnte nicht beginnen; es wurde nichts abgebucht. Versuchen Sie es in ein paar Minuten noch einmal oder bezahlen Sie per Überweisung.
card_leaving = Weiter zu Stripe, um zu bezahlen
card_leaving_text = Sie bezahlen die Rechnung { $label }. Ihr Browser sollte Sie automatisch dorthin führen. Falls nicht, nutzen Sie den Link.
card_cancelled = Sie haben nicht bezahlt
card_cancelled_text = Sie haben die Zahlungsseite verlassen; es wurde nichts abgebucht.
card_return_text = Zu Ihrem Antrag kommen Sie über den Link in unseren E-Mails, oder melden Sie sich an.
card_return_sign_in = Anmelden
invoices_to_refund = Zu erstatten
invoices_none_to_refund = Es ist nichts zu erstatten.
invoice_to_refund = { $amount } zu erstatten
invoices_unrecorded = Kartenzahlungen ohne Rechnung
invoices_unrecorded_text = Diese Zahlungen sind eingegangen, passen aber zu keiner Rechnung. Sobald Sie eine im Stripe-Dashboard erstatten, verschwindet sie aus dieser Liste.
invoices_unrecorded_intent = Zahlung bei Stripe
invoices_unrecorded_invoice = Für Rechnung
invoices_unrecorded_amount = In einer anderen Währung
payments_by_card = Mit Karte bezahlt
payments_refunded = Erstattet
payments_refund_failed = Erstattung fehlgeschlagen
payments_disputed = Angefochten
payments_dispute_won = Anfechtung abgewehrt
payments_by_stripe = Stripe
payments_open_dispute = Die Kartenzahlung über { $amount } ({ $intent }) wurde angefochten. Antworten Sie im Stripe-Dashboard: Es gibt eine Frist.
refunds_heading = Erstattungen auf Karten
refunds_row = { $amount }: { $state }
refunds_due = wird noch an Stripe gesendet
refunds_sent = Stripe überweist sie
refunds_failed = fehlgeschlagen
refunds_failed_text = Soweit wir wissen, wurde nichts erstattet. Sehen Sie im Stripe-Dashboard nach, bevor Sie es noch einmal versuchen.
refunds_requested = Veranlasst von { $who } am { $day }
refund_heading = Erstatten
refund_text = Stripe überweist das Geld zurück auf die Karte. Das lässt sich nicht rückgängig machen.
refund_bank_text = Überweisen Sie das Geld bei Ihrer Bank zurück und erfassen Sie es danach hier.
refund_from = Wohin geht das Geld?
refund_to_card = Zurück auf die Karte: bis zu { $amount } ({ $intent })
refund_at_bank = Auf ein Bankkonto: Wir haben es schon überwiesen
refund_day = Tag der Überweisung
refund_reference = Bankreferenz
refund_bank_only = Nur bei einem Bankkonto
refund_reason = Warum erstatten Sie?
refund_button = Erstatten
refund_day_wrong = Geben Sie den Tag der Überweisung ein: heute oder früher
refund_reason_missing = Geben Sie ein, warum Sie erstatten
refund_too_much = Das ist mehr, als Sie noch erstatten können. Geben Sie einen kleineren Betrag ein
refund_done = Die Erstattung ist erfasst. Was auf eine Karte zurückgeht, steht unter den Zahlungen, bis Stripe es überwiesen hat.
history_refund_requested = Erstattung auf eine Karte veranlasst
history_refunded = Zahlung erstattet
history_refund_failed = Erstattung fehlgeschlagen
history_disputed = Kartenzahlung angefochten
history_dispute_won = Anfechtung einer Kartenzahlung abgewehrt
recused_heading = Sie sind befangen
recused_text = Sie sind im Antrag genannt oder sollten einen Abschnitt ausfüllen. Andere entscheiden; Sie können die Prüfung nicht sehen.
no_permission_heading = Ihre Rolle erlaubt das nicht
no_permission_text = Bitten Sie die Administration der Stiftung um die Rolle, die Sie brauchen.
history_voted_for = Für Annahme gestimmt
history_voted_against = Für Ablehnung gestimmt
history_invoiced = Rechnung ausgestellt
history_credited = Rechnung storniert
history_paid = Zahlung erfasst
history_payment_undone = Zahlung zurückgenommen
history_payment_returned = Zahlung von der Bank zurückgebucht
history_payment_reminded = Zahlungserinnerung gesendet
history_system = Guildhall

## Bank statements, for a foundation’s finance people

bank_nav = Bank
bank_heading = Kontoauszüge
bank_lead = Laden Sie hoch, was Ihre Bank meldet. Guildhall findet die bezahlten Rechnungen, und Sie entscheiden, was unklar ist.
bank_upload = Kontoauszug hochladen
bank_file = Datei
bank_file_hint = CAMT.052, CAMT.053, CAMT.054 oder CSV, bis 10 MB. Es wird nichts erfasst, bevor Sie die Datei importieren.
bank_upload_button = Hochladen
bank_file_missing = Wählen Sie eine Datei aus, die nicht leer ist
bank_file_too_large = Die Datei darf höchstens 10 MB groß sein. Exportieren Sie einen kürzeren Zeitraum
bank_file_archive = Die Datei ist ein ZIP-Archiv. Entpacken Sie es und laden Sie jeden Kontoauszug einzeln hoch
bank_file_other = Die Datei ist weder CAMT noch CSV. Exportieren Sie den Kontoauszug in einem dieser Formate
bank_files = Dateien
bank_files_none = Es wurde noch kein Kontoauszug hochgeladen.
bank_file_unnamed = Datei ohne Namen
bank_files_changed = Letzte Änderung
bank_files_lines = Posten
bank_files_known =
    { $n ->
         [one] { $n } schon importiert
        *[other] { $n } schon importiert
    }
bank_file_draft = Noch nicht importiert
bank_file_imported = Importiert
bank_file_undone = Zurückgenommen
bank_lines = Posten
bank_line_name = Name
bank_line_text = Text
bank_line_pays = Was damit bezahlt wird
bank_open = Zu entscheiden
bank_recorded = Erfasst
bank_to_record = Wird erfasst
bank_aside = Ohne Rechnung
bank_all = Alle
bank_none_open = Es gibt nichts zu entscheiden.
bank_none_recorded = Es ist keine Zahlung erfasst.
bank_none_to_record = Keine Zahlung ist sicher zugeordnet.
bank_none_aside = Es wurde kein Posten beiseitegelegt.
bank_none = Es gibt noch keine Posten.
bank_line_aside = Beiseitegelegt
bank_line_skipped = Gehört zu keiner Rechnung
bank_line_pending = Vorgemerkt
bank_line_known = Schon importiert
bank_skip_pending = Der Posten ist nur vorgemerkt und kann sich noch ändern.
bank_skip_out = Das Geld wurde abgebucht.
bank_skip_charge = Es ist ein Entgelt der Bank.
bank_skip_zero = Der Posten hat keinen Betrag.
bank_no_name = Kein Name angegeben
bank_account = Konto { $account }
bank_rest = Davon sind { $amount } noch nicht erfasst.
bank_recorded_for = Erfasst für
bank_ready_for = Wird erfasst für
bank_aside_because = Grund: { $note }
bank_proposals = Mögliche Rechnungen
bank_no_proposal = Keine Rechnung passt.
bank_certain = Sicher
bank_likely = Wahrscheinlich
bank_possible = Möglich
bank_unpaid = { $amount } offen
bank_paid_already = Schon bezahlt
bank_gets = Erhält { $amount }
bank_returns = { $amount } zurückgegeben
bank_charges = Die Bank hat { $amount } einbehalten.
bank_record = Für { $invoices } erfassen
bank_record_return = Rückgabe für { $invoices } erfassen
bank_several =
    { $n ->
         [one] { $n } Rechnung
        *[other] { $n } Rechnungen
    }
bank_amount_in = Betrag in { $currency }
bank_reason_reference = Referenz der Rechnung angegeben
bank_reason_reference_in_text = Referenz der Rechnung im Text
bank_reason_number = Rechnungsnummer angegeben
bank_reason_number_in_text = Rechnungsnummer im Text
bank_reason_account = Von diesem Konto kamen schon Zahlungen
bank_reason_name = Name des Mitglieds
bank_reason_name_alike = Ähnlicher Name
bank_reason_equal = Genauer Betrag
bank_reason_charges_stated = Genauer Betrag mit den Entgelten der Bank
bank_reason_charges_assumed = Etwas weniger, vermutlich wegen Bankentgelten
bank_reason_part = Teilzahlung
bank_reason_over = Mehr als offen ist
bank_reason_several = Mehrere Rechnungen
bank_reason_others = Andere Rechnungen passen auch
bank_reason_already_paid = Ein anderer Posten bezahlt sie
bank_reason_returned = Rückgabe einer Zahlung
bank_reason_identified = Die Rückgabe nennt diese Zahlung
bank_reason_alike = Gleicher Betrag, und Name oder Text passen zur Zahlung
bank_reason_batch = Summe mehrerer Zahlungen
bank_reason_currency = Andere Währung
bank_reason_same = Vielleicht schon erfasst: gleicher Tag und Betrag
bank_other = Andere Rechnung
bank_other_invoice = Rechnungsnummer
bank_other_amount = Betrag (optional)
bank_other_amount_hint = Wenn Sie nichts eingeben, erhält die Rechnung, was noch offen ist, oder die ganze Zahlung, wenn das weniger ist.
bank_other_charges = Die Bank hat den Rest als Entgelt einbehalten
bank_other_overpays = Auch erfassen, wenn es mehr ist, als offen ist
bank_invoice_unknown = Keine Rechnung hat diese Nummer
bank_aside_reason = Warum gehört der Posten zu keiner Rechnung?
bank_aside_button = Beiseitelegen
bank_undo_text = Die Zahlung zählt nicht mehr, und Sie entscheiden neu über diesen Posten. Eine aktive Mitgliedschaft bleibt aktiv.
bank_again = Neu entscheiden
bank_invoice_wrong = Geben Sie die Nummer einer Rechnung ein, die nicht storniert ist
bank_invoice_twice = Geben Sie jede Rechnung nur einmal an
bank_amount_wrong = Geben Sie den Betrag in { $currency } ein
bank_too_much = Der Betrag ist höher als der Rest dieser Zahlung. Geben Sie weniger ein oder kreuzen Sie an, dass die Bank den Rest einbehalten hat
bank_more_than_due = Der Betrag ist höher als der offene Betrag. Geben Sie einen kleineren Betrag ein, oder wählen Sie aus, dass er trotzdem erfasst wird
bank_not_paid = Es wurde mehr zurückgegeben, als für diese Rechnung bezahlt war. Geben Sie die Rechnung ein, für die die Zahlung erfasst wurde
bank_charges_too_high = Für ein Entgelt der Bank fehlt zu viel: Möglich sind 5 % des Betrags und höchstens 50 in seiner Währung. Erfassen Sie eine Teilzahlung
bank_nothing_kept = Von dieser Zahlung ist mehr übrig, als Sie eingegeben haben. Die Bank hat den Rest also nicht einbehalten. Lassen Sie das Feld für den Betrag leer, oder kreuzen Sie das nicht an
bank_note_missing = Geben Sie ein, warum der Posten zu keiner Rechnung gehört
bank_day_missing = Die Bank nennt für diesen Posten kein Datum. Erfassen Sie die Zahlung mit ihrem Datum auf der Seite der Rechnung, und legen Sie diesen Posten beiseite.
bank_returned_since = Eine Zahlung wurde inzwischen zurückgebucht und kann deshalb nicht zurückgenommen werden. Nehmen Sie zuerst die Rückgabe zurück. Es wurde nichts geändert.
bank_invoice_cancelled = Eine Rechnung, die bezahlt wurde, ist storniert. Ihre Zahlungen können deshalb nicht zurückgenommen werden. Es wurde nichts geändert.
bank_line_changed = Inzwischen wurde über diesen Posten entschieden. Es wurde nichts erfasst.
bank_line_missing = Diesen Posten gibt es nicht mehr. Es wurde nichts erfasst.
bank_rules_missing = Die Fassung des Programms, unter der dieses Mitglied den Antrag gestellt hat, ist nicht mehr auf dieser Website, deshalb wurde nichts erfasst. Bitten Sie die Person, die diese Website betreibt, sie wiederherzustellen.
bank_file_changed = Inzwischen wurde diese Datei importiert, zurückgenommen oder verworfen. Es wurde nichts geändert.
bank_columns_missing = Wählen Sie die Spalten mit dem Buchungstag und dem Betrag oder mit Eingängen und Ausgängen aus
bank_column_twice = Nur Texte können in mehreren Spalten sein. Wählen Sie für alles andere eine einzige Spalte aus
bank_currency_wrong = Geben Sie einen Währungscode aus drei Buchstaben ein, zum Beispiel EUR
bank_no_lines = Diese Datei hat keine Posten. Lesen Sie sie mit anderen Spalten neu ein oder verwerfen Sie sie.
bank_done_aside = Der Posten ist beiseitegelegt.
bank_done_reopen = Sie können neu über den Posten entscheiden.
bank_done_read = Die Datei ist neu eingelesen.
bank_done_import = Die Datei ist importiert.
bank_done_import_changed =
    { $n ->
         [one] Die Datei ist importiert. Inzwischen hat sich etwas geändert: Über { $n } Posten, der erfasst werden sollte, müssen Sie entscheiden.
        *[other] Die Datei ist importiert. Inzwischen hat sich etwas geändert: Über { $n } Posten, die erfasst werden sollten, müssen Sie entscheiden.
    }
bank_done_discard = Die Datei ist verworfen. Es wurde nichts erfasst.
bank_done_undo = Der Import ist zurückgenommen.
bank_back = Alle Kontoauszüge
bank_uploaded_by = Hochgeladen von { $who }, { $moment }
bank_imported_by = Importiert von { $who }, { $moment }
bank_undone_by = Zurückgenommen von { $who }, { $moment }
bank_sum = { $clauses }.
bank_sum_to_record =
    { $n ->
         [one] { $n } Zahlung wird erfasst
        *[other] { $n } Zahlungen werden erfasst
    }
bank_sum_returns_to_record =
    { $n ->
         [one] { $n } Rückgabe wird erfasst
        *[other] { $n } Rückgaben werden erfasst
    }
bank_sum_recorded =
    { $n ->
         [one] { $n } Zahlung ist erfasst
        *[other] { $n } Zahlungen sind erfasst
    }
bank_sum_returns_recorded =
    { $n ->
         [one] { $n } Rückgabe ist erfasst
        *[other] { $n } Rückgaben sind erfasst
    }
bank_sum_open =
    { $n ->
         [one] über { $n } Posten müssen Sie entscheiden
        *[other] über { $n } Posten müssen Sie entscheiden
    }
bank_sum_aside =
    { $n ->
         [one] { $n } Posten gehört zu keiner Rechnung
        *[other] { $n } Posten gehören zu keiner Rechnung
    }
bank_sum_known =
    { $n ->
         [one] { $n } Posten wurde schon importiert
        *[other] { $n } Posten wurden schon importiert
    }
bank_empty = In dieser Datei konnten keine Posten gelesen werden.
bank_undone_text = Dieser Import wurde zurückgenommen. Seine Zahlungen zählen nicht mehr.
bank_same = Dieselbe Datei wurde schon von { $who } importiert ({ $moment }).
bank_same_link = Diesen Import öffnen
bank_decide_later = Über diese Posten können Sie entscheiden, sobald die Datei importiert ist.
bank_import = Importieren
bank_import_record = Importieren und { $what } erfassen
bank_payments =
    { $n ->
         [one] { $n } Zahlung
        *[other] { $n } Zahlungen
    }
bank_returns_count =
    { $n ->
         [one] { $n } Rückgabe
        *[other] { $n } Rückgaben
    }
bank_discard = Verwerfen
bank_discard_text = Wir löschen, was aus dieser Datei gelesen wurde. Es wurde noch nichts erfasst.
bank_discard_button = Datei verwerfen
bank_undo_import = Import zurücknehmen
bank_undo_import_text = Das nimmt { $what } zurück und alles, was Sie über die Posten entschieden haben: was beiseitegelegt ist und warum. Aktive Mitgliedschaften bleiben aktiv.
bank_undo_import_nothing = Das nimmt alles zurück, was Sie über die Posten entschieden haben: was beiseitegelegt ist und warum.
bank_undo_import_button = Import zurücknehmen
bank_problems = Was nicht gelesen werden konnte
bank_problems_lose =
    { $n ->
         [one] { $n } Posten fehlt. Wenn es eine Zahlung ist, erfassen Sie sie selbst.
        *[other] { $n } Posten fehlen. Wenn es Zahlungen sind, erfassen Sie sie selbst.
    }
bank_problems_currency =
    { $n ->
         [one] { $n } Posten fehlt, weil die Datei seine Währung nicht angibt. Geben Sie sie unter „Spalten“ im Feld „Währung“ ein und lesen Sie die Datei neu ein.
        *[other] { $n } Posten fehlen, weil die Datei ihre Währung nicht angibt. Geben Sie sie unter „Spalten“ im Feld „Währung“ ein und lesen Sie die Datei neu ein.
    }
bank_problems_damaged = Die Datei ist beschädigt, es können also Zahlungen fehlen. Exportieren Sie sie noch einmal bei Ihrer Bank.
bank_problems_check = Zu prüfen
bank_problems_more =
    { $n ->
         [one] { $n } weiterer Hinweis
        *[other] { $n } weitere Hinweise
    }
bank_problem_line = Zeile { $line }
bank_problem_encoding = Einzelne Buchstaben können falsch sein: Die Datei hat nicht die angegebene Zeichencodierung.
bank_problem_xml = Die Datei ist beschädigt. Was unversehrt ist, wurde gelesen.
bank_problem_entry = Dieser Umsatz ist beschädigt.
bank_problem_no_statement = Die Datei enthält keinen Kontoauszug.
bank_problem_no_entries = Dieser Kontoauszug hat keine Umsätze.
bank_problem_no_amount = Der Betrag fehlt.
bank_problem_amount = Der Betrag ist nicht lesbar.
bank_problem_no_currency = Die Währung fehlt.
bank_problem_currency = Das ist keine Währung.
bank_problem_no_direction = Es fehlt, ob Geld eingegangen ist oder abgebucht wurde.
bank_problem_direction = Es ist unklar, ob Geld eingegangen ist oder abgebucht wurde.
bank_problem_no_status = Es fehlt, ob der Umsatz gebucht ist. Er gilt deshalb als vorgemerkt.
bank_problem_status = Es ist unklar, ob der Umsatz gebucht ist. Er gilt deshalb als vorgemerkt.
bank_problem_no_date = Der Buchungstag fehlt.
bank_problem_date = Das Datum ist nicht lesbar.
bank_problem_value_date = Das Wertstellungsdatum ist nicht lesbar.
bank_problem_charge = Das Entgelt der Bank ist nicht lesbar.
bank_problem_line_amount = Diese Zahlung eines Sammlers hat keinen eigenen Betrag.
bank_problem_undivided = Die Zahlungen dieses Sammlers haben keine eigenen Beträge, deshalb ist er ein einziger Posten.
bank_problem_add_up = Die Zahlungen dieses Sammlers ergeben nicht seinen Betrag. Deshalb ist der Sammler ein einziger Posten.
bank_problem_add_up_to = Die Zahlungen dieses Sammlers ergeben { $added }, sein Betrag ist aber { $stated }. Deshalb ist der Sammler ein einziger Posten.
bank_problem_balance = Der Schlusssaldo passt nicht zu den Umsätzen.
bank_problem_balance_of = Mit den Umsätzen ergibt sich ein Saldo von { $added }, die Datei nennt aber { $stated }.
bank_problem_reversal = Es ist ein Storno, und die Datei zeigt nicht, ob Geld einging oder abgebucht wurde. Wir lesen ihn so, wie es die Norm vorsieht, und Sie entscheiden darüber.
bank_problem_no_signs = Kein Betrag hat ein Minuszeichen, und keine Spalte nennt, ob Geld einging oder abgebucht wurde. Deshalb wurde nichts gelesen. Wählen Sie diese Spalte aus oder kreuzen Sie an, dass Beträge ohne Minuszeichen Eingänge sind.
bank_problem_header = Die Namen der Spalten wurden nicht gefunden.
bank_problem_column = Eine Spalte fehlt.
bank_problem_column_of = Eine Spalte fehlt: { $column }
bank_problem_row = Diese Zeile ist nicht lesbar.
bank_problem_too_large = Die Datei ist zu groß und wurde nicht gelesen.
bank_problem_too_many = Die Datei enthält mehr als 20.000 Zahlungen und wurde deshalb nicht gelesen. Exportieren Sie einen kürzeren Zeitraum.
bank_problem_too_wide = Die Tabelle hat mehr als 100 Spalten und wurde deshalb nicht gelesen.
bank_columns = Spalten
bank_columns_text = Wählen Sie aus, was jede Spalte enthält, und lesen Sie die Datei neu ein.
bank_column_ignored = Nicht lesen
bank_column_unnamed = Spalte { $number }
bank_column_samples = Zum Beispiel: { $samples }
bank_currency = Währung
bank_currency_hint = Für Beträge ohne eigene Währung, zum Beispiel EUR
bank_has_signs = Beträge ohne Minuszeichen sind Eingänge
bank_read_button = Neu einlesen
bank_column_booking_date = Buchungstag
bank_column_value_date = Wertstellung
bank_column_amount = Betrag, negativ bei Ausgängen
bank_column_credit = Eingänge
bank_column_debit = Ausgänge
bank_column_direction = Ob Geld einging oder abgebucht wurde
bank_column_currency = Währung
bank_column_status = Gebucht oder vorgemerkt
bank_column_name = Name der zahlenden Stelle
bank_column_account = Konto der zahlenden Stelle
bank_column_text = Verwendungszweck
bank_column_reference = Zahlungsreferenz
bank_column_end_to_end = Ende-zu-Ende-ID
bank_column_entry_reference = Referenz der Bank
bank_column_charges = Entgelte der Bank
bank_column_own_account = Eigenes Konto
bank_column_kind = Art des Umsatzes
## In-kind commitments, for a foundation’s people and for members

in_kind_nav = Sachleistungen
in_kind_heading = Zugesagte Sachleistungen
in_kind_lead = Was Mitglieder als Sachleistung zugesagt haben und wie viel davon erbracht ist.
in_kind_to_be_agreed = Wert noch zu vereinbaren
in_kind_under_way = Läuft
in_kind_late = Im Verzug
in_kind_to_approve = Zu prüfen
in_kind_fallen_short = Nicht erfüllt
in_kind_fulfilled = Erfüllt
in_kind_closed = Abgeschlossen
in_kind_all = Alle
in_kind_none_under_way = Keine Zusage läuft.
in_kind_none_late = Keine Zusage ist im Verzug.
in_kind_none_to_approve = Keine Lieferung wartet auf eine Prüfung.
in_kind_none_fallen_short = Keine Zusage ist unerfüllt geblieben.
in_kind_none_fulfilled = Es wurde noch keine Zusage erfüllt.
in_kind_none_closed = Keine unerfüllte Zusage wurde abgeschlossen.
in_kind_none = Es gibt noch keine zugesagten Sachleistungen. Sie kommen hinzu, wenn Sie einen Antrag mit einer Sachleistung annehmen.
in_kind_value = Wert
in_kind_accepted = Anerkannt
in_kind_open = Offen
in_kind_next_due = Nächster Termin
in_kind_waiting =
    { $n ->
        [one] { $n } Lieferung zu prüfen
       *[other] { $n } Lieferungen zu prüfen
    }
in_kind_title = Zugesagte Sachleistung: { $name }
in_kind_back = Alle zugesagten Sachleistungen
in_kind_kind = Sachleistung
in_kind_promise = Was zugesagt wurde
in_kind_difference = Differenz
in_kind_difference_invoice = Rechnung über die Differenz
in_kind_waived = Erlassen
in_kind_summary = { $accepted } von { $value } sind anerkannt. Offen sind { $open }; der nächste Meilenstein ist am { $day } fällig.
in_kind_summary_overdue = { $accepted } von { $value } sind anerkannt. { $overdue } sind überfällig.
in_kind_summary_closed = { $accepted } von { $value } sind anerkannt, { $open } fehlten.
in_kind_summary_fulfilled = Alles im Wert von { $value } ist anerkannt.
in_kind_summary_to_be_agreed = Der Wert muss noch vereinbart werden.
milestones_heading = Meilensteine
milestones_none = Es gibt noch keine Meilensteine.
milestone_title = Meilenstein
milestone_field = { $field } ({ $n })
milestone_open = Noch nicht fällig
milestone_reported = Wartet auf Prüfung
milestone_overdue = Überfällig
milestone_reached = Erreicht
in_kind_first_milestone = Die ganze Sachleistung
deliveries_heading = Lieferungen
deliveries_none = Es wurde noch nichts gemeldet.
delivery_title = { $value } am { $day }
delivery_waiting = Wartet auf Prüfung
delivery_accepted = { $value } anerkannt
delivery_sent_back = Zurückgegeben
delivery_reported_at = Gemeldet am { $when }
in_kind_counts_for = Anerkannter Wert
in_kind_counts_for_hint = Höchstens, was offen ist: { $open }
in_kind_more_than_open = Es können höchstens { $open } anerkannt werden, denn mehr ist nicht offen
in_kind_accept_note = Hinweis für das Mitglied (optional)
in_kind_accept_button = Anerkennen
in_kind_send_back = Zurückgeben
in_kind_send_back_text = Sie zählt nicht. Das Mitglied erhält eine E-Mail mit Ihrer Begründung und kann sie noch einmal melden.
in_kind_send_back_button = Zurückgeben
in_kind_decide_again = Neu entscheiden
in_kind_decide_again_text = Die Entscheidung zählt nicht mehr, und die Lieferung wartet wieder auf eine Prüfung.
in_kind_decide_again_button = Entscheidung zurücknehmen
in_kind_reason = Begründung
in_kind_reason_missing = Geben Sie eine Begründung ein
in_kind_bill = Differenz in Rechnung stellen
in_kind_bill_text = Wir stellen eine Rechnung über { $open } aus und schreiben dem Mitglied eine E-Mail. Wenn Sie die Rechnung stornieren, gilt die Zusage wieder als nicht erfüllt.
in_kind_bill_button = Rechnung ausstellen
in_kind_waive = Differenz erlassen
in_kind_waive_text = Das Mitglied muss die fehlenden { $open } weder liefern noch bezahlen. Sie können das zurücknehmen.
in_kind_waive_button = Erlassen
in_kind_undo_waiver = Erlass zurücknehmen
in_kind_undo_waiver_text = Die Zusage gilt wieder als nicht erfüllt.
in_kind_undo_waiver_button = Erlass zurücknehmen
in_kind_extend = Frist verlängern
in_kind_extend_text = Alles Überfällige ist dann am neuen Tag fällig.
in_kind_new_day = Neuer Termin
in_kind_day_passed = Geben Sie den heutigen oder einen späteren Tag ein
in_kind_extend_button = Termin ändern
in_kind_plan = Wert und Meilensteine
in_kind_plan_text = Die Meilensteine müssen zusammen den Wert ergeben. Leere Zeilen zählen nicht. Nach dem Speichern gibt es weitere Zeilen.
in_kind_whole_value = Wert der ganzen Zusage
in_kind_plan_button = Meilensteine speichern
in_kind_no_value = Geben Sie Werte über null ein
in_kind_below_accepted = { $accepted } sind schon anerkannt. Der Wert kann nicht kleiner sein
in_kind_no_milestones = Geben Sie mindestens einen Meilenstein ein
in_kind_many_milestones = Geben Sie höchstens 12 Meilensteine ein
in_kind_wrong_sum = Die Meilensteine ergeben zusammen { $sum } und nicht den Wert
in_kind_conflict = Jemand anderes hat diese Zusage geändert, deshalb wurde nichts gespeichert. Prüfen Sie den neuen Stand und versuchen Sie es noch einmal.
in_kind_done_plan = Die Meilensteine sind gespeichert.
in_kind_done_accept = Die Lieferung ist anerkannt.
in_kind_done_send_back = Die Lieferung ist zurückgegeben.
in_kind_done_decide_again = Die Lieferung wartet wieder auf eine Prüfung.
in_kind_done_extend = Der Termin ist geändert.
in_kind_done_bill = Die Rechnung über die Differenz ist ausgestellt.
in_kind_done_waive = Die Differenz ist erlassen.
in_kind_done_undo_waiver = Der Erlass ist zurückgenommen.
in_kind_invoice_line = Differenz zur zugesagten Sachleistung
in_kind_own_heading = Zugesagte Sachleistung
in_kind_own_back = Ihr Antrag
in_kind_own_link = Meilensteine und Lieferungen
in_kind_console_link = Meilensteine und Lieferungen
delivery_report = Lieferung melden
delivery_day = Tag der Lieferung
delivery_day_wrong = Geben Sie den Tag der Lieferung ein: heute oder früher
delivery_what = Was haben Sie geliefert?
delivery_what_hint = Zum Beispiel, wer wie lange woran gearbeitet hat oder welche Hardware wo steht.
delivery_link = Link zu einem Nachweis (optional)
delivery_link_hint = Zum Beispiel ein Bericht, ein Lieferschein oder ein Repository
delivery_value = Wert der Lieferung
delivery_report_button = Lieferung melden
delivery_done = Vielen Dank. Ihre Meldung ist angekommen. Wir schreiben Ihnen, sobald wir sie geprüft haben.
delivery_conflict = Diese Seite hat sich geändert, seit Sie sie geöffnet haben, deshalb wurde nichts gemeldet. Prüfen Sie den neuen Stand und melden Sie die Lieferung noch einmal, falls sie fehlt.
history_commitment = Zugesagte Sachleistung angelegt
history_commitment_planned = Wert und Meilensteine geändert
history_delivery_reported = Lieferung gemeldet
history_delivery_accepted = Lieferung anerkannt
history_delivery_sent_back = Lieferung zurückgegeben
history_delivery_reopened = Entscheidung über eine Lieferung zurückgenommen
history_commitment_extended = Frist der Sachleistung verlängert
history_commitment_reminded = Mitglied an einen Meilenstein erinnert
history_fell_short = Zugesagte Sachleistung nicht erfüllt
history_difference_billed = Differenz in Rechnung gestellt
history_difference_waived = Differenz erlassen
history_waiver_undone = Erlass zurückgenommen
history_meeting_planned = Sitzung geplant
history_meeting_changed = Titel oder Datum geändert
history_meeting_closed = Sitzung geschlossen
history_agenda_extended = Anträge auf die Tagesordnung gesetzt
history_agenda_shortened = Antrag von der Tagesordnung genommen
in_kind_mail_link = Meilensteine und Lieferungen
delivery_accepted_subject = Lieferung anerkannt: { $reference }, { $foundation }
delivery_accepted_opening = Wir haben Ihre Lieferung anerkannt. Vielen Dank.
delivery_sent_back_subject = Bitte prüfen Sie Ihre Lieferung: { $reference }, { $foundation }
delivery_sent_back_opening = Wir können Ihre Lieferung noch nicht anerkennen. Der Grund:
milestone_due_subject = Bald fällig: { $title }, { $foundation }
milestone_due_opening = Ein Meilenstein Ihrer zugesagten Sachleistung ist bald fällig. Wenn Sie schon geliefert haben, melden Sie es bitte.
milestone_overdue_subject = Überfällig: { $title }, { $foundation }
milestone_overdue_opening = Ein Meilenstein Ihrer zugesagten Sachleistung ist überfällig. Wenn Sie geliefert haben, melden Sie es bitte. Antworten Sie sonst auf diese E-Mail, und schreiben Sie uns, wann Sie liefern.
difference_billed_subject = Rechnung über die Differenz: { $reference }, { $foundation }
difference_billed_opening = Sie haben Ihre zugesagte Sachleistung nicht vollständig erbracht. Deshalb haben wir eine Rechnung über die Differenz ausgestellt. Sie finden sie mit ihrem Fälligkeitstag auf der folgenden Seite.
delivery_reported_subject = Lieferung zu prüfen: { $party }
delivery_reported_opening = Ein Mitglied hat eine Lieferung gemeldet. Bitte erkennen Sie sie an oder geben Sie sie zurück.
fallen_short_subject = Zugesagte Sachleistung nicht erfüllt: { $party }
fallen_short_opening = Der letzte Meilenstein einer zugesagten Sachleistung ist überfällig, und es fehlt noch etwas. Sie können die Differenz in Rechnung stellen, die Frist verlängern oder die Differenz erlassen.

## Leistungen: was Mitglieder anfragen und was daraus wird

staff_benefits = Leistungen
uses_heading = Was wir Mitgliedern schulden, und wann
uses_lead = Was Mitglieder von ihren Leistungen angefragt haben, nach Fälligkeit.
uses_open = Noch offen
uses_to_answer = Zu beantworten
uses_not_delivered = Nicht erbracht
uses_all = Alle
uses_none_open = Es steht nichts aus.
uses_none_to_answer = Keine Anfrage wartet auf eine Antwort.
uses_none_planned = Es ist nichts geplant.
uses_none_late = Nichts ist überfällig.
uses_none_delivered = Es wurde noch nichts erbracht.
uses_none_not_delivered = Nichts wurde abgelehnt, zurückgezogen oder verpasst.
uses_none = Mitglieder haben noch nichts angefragt.
uses_every_benefit = Alle Leistungen
uses_limit = Anzeigen
uses_asked_on = Angefragt am
benefit_column = Leistung
use_requested = Angefragt
use_approved = Zugesagt, noch ohne Termin
use_planned = Geplant
use_done = Erbracht
use_refused = Abgelehnt
use_withdrawn = Zurückgezogen
use_missed = Fand nicht statt
use_late = Überfällig
use_title = { $benefit }: { $name }
use_back = Alle Anfragen
use_what = Worum es geht
use_day = Termin
use_wanted = Gewünscht für
use_scheduled = Geplant für
use_delivered = Fand statt am
use_left = Was noch übrig ist
use_room = { $taken } von { $all } Plätzen haben andere Mitglieder.
use_room_full = Es ist kein Platz mehr frei. Wenn Sie zusagen, versprechen Sie mehr, als möglich ist.
use_steps = Wie es weitergeht
use_note = Nachricht an das Mitglied (optional)
use_evidence = Nachweis
use_link = Link zum Nachweis (optional)
use_evidence_note = Notiz (optional, wenn es einen Link gibt)
use_approve = Ohne Termin zusagen
use_approve_text = Das Mitglied erhält eine E-Mail. Den Termin können Sie später festlegen.
use_approve_button = Zusagen
use_schedule = Termin festlegen
use_schedule_text = Das Mitglied erhält eine E-Mail mit dem Termin. Sie können ihn später ändern.
use_schedule_button = Termin speichern
use_refuse = Ablehnen
use_refuse_text = Die Anfrage zählt dann nicht mehr, und das Mitglied kann etwas anderes anfragen. Das Mitglied erhält eine E-Mail mit Ihrer Begründung.
use_refuse_button = Anfrage ablehnen
use_deliver = Als erbracht eintragen
use_deliver_text = Es zählt als genutzt. Das Mitglied sieht den Link und die Notiz als Nachweis.
use_deliver_button = Eintragen
use_miss = Es fand nicht statt
use_miss_text = Die Anfrage zählt dann nicht mehr, und das Mitglied kann neu anfragen. Das Mitglied erhält eine E-Mail mit Ihrer Begründung.
use_miss_button = Eintragen, dass es nicht stattfand
use_withdraw = Zurückziehen
use_withdraw_text = Die Anfrage zählt dann nicht mehr, und Sie können neu anfragen.
use_withdraw_button = Anfrage zurückziehen
use_conflict = Jemand anderes hat hier etwas geändert, deshalb wurde nichts gespeichert. Prüfen Sie den neuen Stand, und versuchen Sie es noch einmal.
use_done_approve = Zugesagt. Das Mitglied erhält eine E-Mail.
use_done_schedule = Der Termin ist gespeichert. Das Mitglied erhält eine E-Mail.
use_done_refuse = Abgelehnt. Das Mitglied erhält eine E-Mail mit Ihrer Begründung.
use_done_deliver = Als erbracht eingetragen. Das Mitglied erhält eine E-Mail.
use_done_miss = Eingetragen. Es zählt nicht, und das Mitglied erhält eine E-Mail.
use_asked_by = Angefragt von { $who }, { $when }
benefits_heading = Leistungen
benefits_lead = Was Ihre Mitgliedschaft Ihnen vom { $first } bis zum { $last } bietet.
benefits_lead_open = Was Ihre Mitgliedschaft Ihnen ab dem { $first } bietet.
benefits_link = Leistungen anfragen und sehen, was übrig ist
benefits_none = Ihre Stufe umfasst keine Leistungen.
benefits_usable = Was Sie nutzen können
benefits_others = Außerdem enthalten
benefits_may_not = Leistungen können nur Personen anfragen, die die Mitgliedschaft verwalten, zeichnungsberechtigt sind oder der Marketing-Kontakt sind.
benefit_legend = Gefüllt: genutzt. Gestreift: geplant. Leer: noch verfügbar.
benefit_counts = { $used } genutzt, { $planned } geplant, noch { $left } von { $all }
benefit_counts_plain = { $used } genutzt, noch { $left } von { $all }
benefit_counts_unlimited = { $used } genutzt, { $planned } geplant, unbegrenzt
benefit_carried =
    { $n ->
        [one] { $n } aus dem vorigen Zeitraum übertragen
       *[other] { $n } aus dem vorigen Zeitraum übertragen
    }
benefit_kept =
    { $n ->
        [one] { $n } schon in einem späteren Zeitraum geplant
       *[other] { $n } schon in einem späteren Zeitraum geplant
    }
benefit_expires = Was übrig bleibt, verfällt nach dem { $day }.
benefit_carries =
    { $n ->
        [one] Nach dem { $day } wird bis zu { $n } ungenutzte übertragen.
       *[other] Nach dem { $day } werden bis zu { $n } ungenutzte übertragen.
    }
benefit_periods = Andere Zeiträume
benefit_starts = Nutzbar ab dem { $day }
benefit_not_before = Nutzbar ab dem { $day }
benefit_term_ends = Ihre Laufzeit endet am { $day }
benefit_too_far = Geben Sie den { $day } oder einen früheren Tag ein
benefit_none_left_until = Für diesen Tag ist nichts mehr übrig. Der nächste Zeitraum beginnt am { $day }
benefit_none_left = Es ist nichts mehr übrig
benefit_kept_for_later = Was für diesen Tag übrig ist, ist schon in einem späteren Zeitraum geplant
benefit_too_many =
    { $n ->
        [one] { $n } ist schon geplant. Warten Sie, bis sie erbracht ist
       *[other] { $n } sind schon geplant. Warten Sie, bis einige erbracht sind
    }
benefit_ask = Anfragen
benefit_ask_what_hint = Zum Beispiel ein Titel, ein Thema oder was wir wissen müssen
benefit_ask_day = Ihr Wunschtermin
benefit_ask_day_hint = Es zählt für den Zeitraum mit diesem Tag, auch wenn wir einen anderen vereinbaren
benefit_ask_button = Anfrage senden
benefits_history = Was Sie angefragt haben
benefits_history_none = Sie haben noch nichts angefragt.
benefit_done_request = Wir haben Ihre Anfrage erhalten und antworten per E-Mail.
benefit_done_withdraw = Zurückgezogen. Sie können neu anfragen.
benefit_conflict = Jemand anderes hat etwas geändert, deshalb wurde nichts gesendet. Prüfen Sie den neuen Stand, und versuchen Sie es noch einmal.
benefit_asked_subject = { $party } fragt an: { $benefit }
benefit_asked_opening = Ein Mitglied hat eine Leistung angefragt. Bitte beantworten Sie die Anfrage.
benefit_withdrawn_subject = { $party } hat zurückgezogen: { $benefit }
benefit_withdrawn_opening = Ein Mitglied hat eine Anfrage zurückgezogen. Sie müssen nichts tun.
benefit_mail_staff_link = Anfrage öffnen
benefit_mail_link = Ihre Leistungen ansehen
benefit_approved_subject = Zugesagt: { $benefit }
benefit_approved_opening = Wir haben Ihnen diese Leistung zugesagt. Den Termin stimmen wir mit Ihnen ab.
benefit_scheduled_subject = Termin geplant: { $benefit }
benefit_scheduled_opening = Wir haben einen Termin für Ihre Anfrage geplant.
benefit_refused_subject = Nicht zugesagt: { $benefit }
benefit_refused_opening = Wir können Ihnen diese Leistung aus dem folgenden Grund nicht zusagen. Die Anfrage zählt nicht, Sie können also etwas anderes anfragen.
benefit_delivered_subject = Erbracht: { $benefit }
benefit_delivered_opening = Wir haben diese Leistung als erbracht eingetragen.
benefit_missed_subject = Fand nicht statt: { $benefit }
benefit_missed_opening = Was Sie angefragt hatten, fand aus dem folgenden Grund nicht statt. Die Anfrage zählt nicht, Sie können also neu anfragen.
benefit_gone_subject = Zurückgezogen: { $benefit }
benefit_gone_opening = Diese Anfrage wurde zurückgezogen. Sie zählt nicht.
history_benefit_requested = Leistung angefragt
history_benefit_approved = Leistung zugesagt
history_benefit_scheduled = Termin einer Leistung geplant
history_benefit_refused = Leistung abgelehnt
history_benefit_delivered = Leistung erbracht
history_benefit_missed = Leistung fand nicht statt
history_benefit_withdrawn = Anfrage für eine Leistung zurückgezogen
history_proof_made = Mitgliedschaftsnachweis erstellt
history_proof_withdrawn = Mitgliedschaftsnachweis zurückgezogen

## Die Personen eines Mitglieds

people_all = Personen ändern
people_lead = Die Personen, die für Sie handeln. Sie melden sich mit diesen E-Mail-Adressen an.
people_lead_others = Die Personen, die für das Mitglied handeln. Ihre eigene Rolle können Sie berichtigen oder beenden. Alles andere ändern Personen, die die Mitgliedschaft verwalten oder zeichnungsberechtigt sind.
people_manager_help = Diese Personen dürfen alles: Personen ändern, Leistungen anfordern, bezahlen, verlängern und kündigen.
people_exactly =
    { $n ->
        [one] Genau 1 Person
       *[other] Genau { $n } Personen
    }
people_up_to =
    { $n ->
        [one] Höchstens 1 Person
       *[other] Höchstens { $n } Personen
    }
people_between =
    { $n ->
        [one] { $least } bis { $n } Person
       *[other] { $least } bis { $n } Personen
    }
people_full_name = Vollständiger Name
people_email_hint = Damit meldet sich die Person an.
people_first_day = Erster Tag
people_last_day = Letzter Tag
people_last_day_optional = Lassen Sie das Feld leer, wenn es kein Ende gibt.
people_name = Person benennen
people_add_deputy = Stellvertretung hinzufügen
people_name_button = Benennen
people_as_deputy = Als Stellvertretung
people_deputy_hint = Eine Stellvertretung darf dasselbe, zählt aber nicht zu den Personen dieser Rolle. Eine Rolle kann 5 Stellvertretungen haben.
people_hand_over = Übergeben
people_hand_over_text = { $name } behält die Rolle bis zum Tag davor.
people_correct = Tippfehler berichtigen
people_correct_text = Nur für Fehler. Ist es eine andere Person, übergeben Sie stattdessen die Rolle.
people_correct_own = Ab dann melden Sie sich mit dieser Adresse an. Prüfen Sie sie deshalb zweimal.
people_correct_button = Speichern
people_end = Rolle beenden
people_end_text = Die Rolle endet nach diesem Tag. Bis zum Tag danach können Sie das rückgängig machen.
people_end_own = Ihre Rolle endet nach diesem Tag. Bis dahin können Sie das rückgängig machen.
people_cancel_text = Die Person bekommt diese Rolle nicht.
people_at_once = Soll die Rolle sofort enden, geben Sie das gestrige Datum ein.
people_end_button = Rolle beenden
people_stay = Ende dieser Rolle zurücknehmen
people_needed = Diese Rolle muss besetzt sein. Sie können sie deshalb nur übergeben.
people_needed_ask = Diese Rolle muss besetzt sein. Bitten Sie eine Person, die die Mitgliedschaft verwaltet, sie zu übergeben.
people_done_name = Die Rolle ist neu besetzt. Wir haben der Person eine E-Mail geschickt.
people_done_hand_over = Die Rolle ist übergeben. Wir haben beiden eine E-Mail geschickt. Um das rückgängig zu machen, geben Sie sie zurück.
people_done_correct = Der Eintrag ist berichtigt.
people_done_leave = Die Rolle hat jetzt einen letzten Tag. Wir haben der Person eine E-Mail geschickt.
people_done_stay = Die Rolle besteht ohne letzten Tag weiter.
people_conflict = Inzwischen hat jemand anderes diese Mitgliedschaft geändert. Es wurde nichts gespeichert. Prüfen Sie die Personen, und versuchen Sie es noch einmal.
people_unknown_role = Das Programm hat diese Rolle nicht mehr
people_over = Diese Person hat die Rolle nicht mehr
people_ending = Diese Rolle endet am { $day }. Nehmen Sie das zuerst zurück, oder benennen Sie eine Person ab dem Tag danach
people_unchanged = Das ändert nichts
people_day_passed = Geben Sie einen Tag ein, der noch nicht vergangen ist
people_day_far = Geben Sie einen Tag in den nächsten 2 Jahren ein
people_ends_before = Der letzte Tag kann nicht vor dem ersten liegen
people_not_theirs = Die Person hat diese Rolle ab { $day }. Geben Sie diesen oder einen späteren Tag ein
people_same = Die Person hat diese Rolle schon. Geben Sie die E-Mail-Adresse einer anderen Person ein
people_has_role = Eine Person mit dieser E-Mail-Adresse hat diese Rolle in dieser Zeit schon
people_too_few =
    { $n ->
        [one] Ab { $day } hätte niemand diese Rolle. Übergeben Sie sie, oder benennen Sie zuerst eine andere Person
       *[other] Ab { $day } hätten weniger als { $n } Personen diese Rolle. Übergeben Sie sie, oder benennen Sie zuerst eine andere Person
    }
people_too_many =
    { $n ->
        [one] Ab { $day } hätte mehr als 1 Person diese Rolle
       *[other] Ab { $day } hätten mehr als { $n } Personen diese Rolle
    }
people_last_manager = Ab { $day } würde niemand die Mitgliedschaft verwalten. Benennen Sie zuerst eine andere Person dafür
people_many_deputies = Eine Rolle kann höchstens 5 Stellvertretungen haben
people_mail_named_subject = { $member } hat Sie für eine Rolle benannt: { $role }
people_mail_named = Sie haben eine Rolle für { $member }: { $role }.
people_mail_deputy = Sie sind Stellvertretung für eine Rolle von { $member }: { $role }.
people_mail_how = Melden Sie sich mit der Adresse an, an die diese E-Mail ging. Ab Ihrem ersten Tag sehen Sie die Mitgliedschaft. Falls das ein Irrtum ist, antworten Sie auf diese E-Mail.
people_mail_ends_subject = Ihre Rolle für { $member } endet: { $role }
people_mail_ends = Ihre Rolle für { $member } endet: { $role }.
people_mail_ends_wrong = Falls das ein Irrtum ist, antworten Sie auf diese E-Mail.
people_mail_changed_subject = Änderung bei den Personen, die für { $member } handeln
people_mail_changed = Bei den Personen, die für { $member } handeln, hat sich etwas geändert.
people_mail_day = Tag
people_mail_who = Geändert von
people_mail_changed_wrong = Wenn Sie nicht wissen, warum, sehen Sie sich die Personen an und machen Sie die Änderung rückgängig.
people_mail_link = Personen dieser Mitgliedschaft ansehen
history_contact_named = Person benannt
history_contact_handed_over = Rolle übergeben
history_contact_corrected = Tippfehler bei einer Person berichtigt
history_contact_ended = Letzter Tag einer Rolle festgelegt
history_contact_kept = Ende einer Rolle zurückgenommen

## Passkeys

passkeys_heading = Passkeys
passkeys_text = Mit einem Passkey melden Sie sich ohne Code an. Er ist auf Ihrem Gerät oder in Ihrem Passwortmanager. Ihr Fingerabdruck, Ihr Gesicht oder Ihre PIN entsperrt ihn.
passkeys_none = Sie haben noch keinen Passkey.
passkeys_last = Sie können alle entfernen: Mit einem Code aus einer E-Mail können Sie sich weiterhin anmelden.
passkeys_added = Hinzugefügt am { $date }
passkeys_used = Zuletzt verwendet am { $date }
passkeys_unused = Noch nicht verwendet
passkeys_remove = Entfernen
passkeys_remove_text = Mit diesem Passkey können Sie sich dann nicht mehr anmelden. Das lässt sich nicht rückgängig machen. Löschen Sie ihn auch auf Ihrem Gerät. Geben Sie zur Bestätigung seinen Namen ein.
passkeys_typed = Name des Passkeys ({ $name })
passkeys_other_name = Geben Sie den Namen des Passkeys so ein, wie er in der Liste steht
passkeys_remove_button = Passkey entfernen
passkeys_name = Name des neuen Passkeys
passkeys_name_hint = Damit Sie ihn später wiedererkennen, zum Beispiel: Dienst-Laptop.
passkeys_name_missing = Geben Sie einen Namen für den Passkey ein
passkeys_add = Passkey hinzufügen
passkeys_need_scripts = Um einen Passkey hinzuzufügen, schalten Sie JavaScript ein.
passkeys_done_add = Der Passkey ist hinzugefügt. Sie können sich ab jetzt damit anmelden.
passkeys_done_remove = Der Passkey ist entfernt.
passkey_sign_in = Mit einem Passkey anmelden
passkey_cancelled = Es ist nichts geschehen: Sie haben abgebrochen, es hat zu lange gedauert, oder hier gibt es keinen Passkey für diese Website. Sie können es noch einmal versuchen.
passkey_here = Dieses Gerät oder dieser Passwortmanager hat schon einen Passkey für Ihr Konto.
passkey_failed = Das hat nicht funktioniert: Vielleicht unterstützt Ihr Browser keine Passkeys, oder er erreicht die Website nicht.
passkey_problem_off = Passkeys sind auf dieser Website ausgeschaltet.
passkey_problem_unsent = Die Seite war noch nicht bereit. Drücken Sie noch einmal auf die Schaltfläche.
passkey_problem_expired = Das hat zu lange gedauert oder wurde zweimal gesendet. Versuchen Sie es noch einmal.
passkey_problem_unknown = Kein Konto hat diesen Passkey. Vielleicht wurde er entfernt. Melden Sie sich anders an, und löschen Sie ihn auf Ihrem Gerät.
passkey_problem_other_account = Dieser Passkey gehört zu einem anderen Konto. Verwenden Sie einen von Ihren.
passkey_problem_copied = Wir haben diesen Passkey nicht angenommen, weil es eine Kopie davon geben könnte. Melden Sie sich anders an, entfernen Sie ihn, und fügen Sie einen neuen hinzu.
passkey_problem_known = Dieser Passkey wurde schon hinzugefügt, hier oder zu einem anderen Konto.
passkey_problem_too_many = Sie haben { $n } Passkeys und können keine weiteren hinzufügen. Entfernen Sie zuerst einen.
passkey_problem_invalid = Wir konnten diesen Passkey nicht prüfen. Versuchen Sie es noch einmal, oder auf anderem Weg.

## Signing in with a provider

provider_sign_in = Mit { $name } anmelden
provider_leaving = Weiter zu { $name }
provider_leaving_text = Ihr Browser sollte Sie automatisch dorthin führen. Falls nicht, nutzen Sie den Link.
provider_problem_down = { $name } ist gerade nicht erreichbar. Versuchen Sie es in ein paar Minuten noch einmal, oder melden Sie sich anders an.
provider_problem_refused = { $name } hat Sie nicht angemeldet. Vielleicht haben Sie abgebrochen, oder Sie dürfen diese Website damit nicht verwenden.
provider_problem_expired = Die Anmeldung mit { $name } hat zu lange gedauert oder wurde schon verwendet. Beginnen Sie noch einmal.
provider_problem_invalid = Wir konnten nicht prüfen, was { $name } gesendet hat. Versuchen Sie es noch einmal. Wenn es wieder geschieht, sagen Sie es den Betreibern dieser Website.
provider_problem_no_email = { $name } hat Ihre E-Mail-Adresse nicht bestätigt, deshalb können wir Ihr Konto nicht finden. Bestätigen Sie sie dort, oder melden Sie sich anders an.
provider_problem_other_account = Das Konto, das Sie bei { $name } verwendet haben, gehört hier zu einem anderen Konto. Verwenden Sie das, mit dem Sie sich sonst anmelden.
provider_problem_other_domain = { $name } kann auf dieser Website niemanden mit Ihrer E-Mail-Adresse anmelden. Melden Sie sich auf andere Weise an, oder fragen Sie die Leute, die diese Website betreiben.
roles_from_provider = von { $name }
roles_end_from_provider = Diese Rolle kommt von einer Gruppe bei { $name }. Bei der nächsten Anmeldung dort entsteht sie wieder, außer wenn die Person die Gruppe verlässt.

## Without email

sign_in_without_email = Wählen Sie, wie Sie sich anmelden.
passkeys_last_provider = Sie können alle entfernen: Mit { $name } können Sie sich weiterhin anmelden.

## Confirming who you are

confirm_again_heading = Bestätigen Sie, dass Sie es sind
confirm_again_text = Das ist eine wichtige Änderung, und Sie haben sich vor mehr als { $n } Minuten angemeldet. Melden Sie sich noch einmal an. Danach kommen Sie zu Ihrem Formular zurück, und nichts, was Sie eingegeben haben, geht verloren.
confirm_button_code = Bestätigen
confirm_email = Wir senden einen Code an { $address }.
confirm_done = Danke für die Bestätigung. Es ist noch nichts geschehen: Prüfen Sie das Formular, und senden Sie es noch einmal.

## A provider that doesn't ask again

provider_problem_not_asked = { $name } hat nicht mitgeteilt, dass es Sie noch einmal gefragt hat, deshalb zählt das nicht. Bestätigen Sie es auf anderem Weg.

## Meetings, for those who decide

meetings_heading = Sitzungen
meetings_lead = Ein Gremium entscheidet über viele Anträge zusammen, und das Protokoll hält fest, was es beschlossen hat.
meetings_none = Noch keine Sitzungen.
meetings_applications = Anträge
meetings_plan = Sitzung planen
meetings_waiting =
    { $n ->
         [one] { $n } Antrag wartet
        *[other] { $n } Anträge warten
    }
meeting_items =
    { $n ->
         [one] { $n } Antrag
        *[other] { $n } Anträge
    }
meeting_open = Offen
meeting_closed_on = Geschlossen am { $day }
meeting_back = Alle Sitzungen
body_staff = Geschäftsstelle
body_officer = Zuständige Leitung
body_committee = Mitgliederausschuss
body_board = Vorstand
meeting_new = Neue Sitzung: { $body }
meeting_title = Titel
meeting_title_hint = Zum Beispiel „Dezembersitzung“. Er steht im Protokoll.
meeting_day = Datum
meeting_body = Gremium
meeting_choose = Anträge auf der Tagesordnung
meeting_choose_hint = Alles, was wartet, ist ausgewählt. Entfernen Sie die Auswahl bei Anträgen, über die in dieser Sitzung nicht entschieden werden soll.
meeting_nothing_waits = Es warten keine Anträge, oder alle stehen schon auf einer Tagesordnung.
meeting_plan_text = Alle, die entscheiden, erhalten eine E-Mail mit dem Datum und einem Link.
meeting_plan_button = Sitzung planen
meeting_title_missing = Geben Sie einen Titel ein
meeting_title_long = Verwenden Sie höchstens 200 Zeichen
meeting_day_wrong = Geben Sie ein Datum ein, zum Beispiel 2026-12-10
meeting_nothing_chosen = Wählen Sie mindestens einen Antrag aus
meeting_too_many = Auf einer Tagesordnung stehen höchstens 100 Anträge. Planen Sie für die übrigen eine weitere Sitzung
meeting_twice = Für diesen Tag gibt es schon eine offene Sitzung mit diesem Titel
meeting_changed = Jemand anderes hat diese Sitzung inzwischen geändert, deshalb ist nichts geschehen. Sehen Sie nach, was neu ist, und senden Sie das Formular noch einmal.
meeting_not_own = Nur wer den Antrag aus der Sammelabstimmung genommen hat, kann ihn wieder aufnehmen
meeting_over = Diese Sitzung ist geschlossen, deshalb ist nichts geschehen.
meeting_skipped = Ihre Stimme ist nicht für alle Anträge erfasst. Die Tagesordnung sagt, warum.
meeting_done_planned = Die Sitzung ist geplant. Alle, die entscheiden, erhalten eine E-Mail.
meeting_done_approve = Ihre Stimmen sind erfasst.
meeting_done_take_off = Der Antrag wird einzeln behandelt.
meeting_done_put_back = Der Antrag ist wieder in der Sammelabstimmung.
meeting_done_add = Die Anträge stehen auf der Tagesordnung.
meeting_done_remove = Der Antrag steht nicht mehr auf der Tagesordnung.
meeting_done_change = Die Sitzung ist geändert.
meeting_done_close = Die Sitzung ist geschlossen, und das Protokoll liegt vor.
meeting_planned_by = Geplant von { $who }
meeting_agenda = Tagesordnung
meeting_empty = Die Tagesordnung ist leer.
item_waits_since = Wartet seit dem { $day }.
item_conflict = Sie haben einen Interessenkonflikt
item_approved = Sie stimmen zu
item_declined = Sie lehnen ab
item_not_conflict = Sie haben einen Interessenkonflikt, deshalb ist Ihre Stimme nicht erfasst.
item_not_taken_off = Der Antrag wird einzeln behandelt, deshalb ist Ihre Stimme nicht erfasst.
item_not_changed = Etwas hat sich geändert, seit Sie nachgesehen haben, deshalb ist Ihre Stimme nicht erfasst. Lesen Sie den Antrag noch einmal.
item_not_over = Der Antrag wartet nicht mehr auf diese Stimmen, deshalb ist Ihre nicht erfasst.
item_not_yet = Für diesen Antrag hat die Zeit nicht gereicht. Senden Sie das Formular noch einmal: Was erfasst ist, bleibt.
item_vote_recorded = Ihre Stimme ist erfasst.
item_taken_off = Wird auf Wunsch von { $who } einzeln behandelt
item_take_off = Einzeln behandeln
item_take_off_text = Über den Antrag wird nicht mit den anderen zusammen abgestimmt. Alle stimmen auf der Seite des Antrags ab.
item_take_off_button = Aus der Sammelabstimmung nehmen
item_put_back = Wieder in die Sammelabstimmung aufnehmen
item_remove = Von der Tagesordnung nehmen
meeting_approve = Gesammelt zustimmen
meeting_approve_text =
    { $n ->
         [one] Sie stimmen { $n } Antrag zu, der in der Sammelabstimmung geblieben ist. Ihre Stimme zählt genauso, als hätten Sie sie auf der Seite des Antrags abgegeben.
        *[other] Sie stimmen jedem der { $n } Anträge zu, die in der Sammelabstimmung geblieben sind. Ihre Stimmen zählen genauso, als hätten Sie sie auf den Seiten der Anträge abgegeben.
    }
meeting_approve_none = Hier ist nichts übrig, dem Sie zustimmen können.
meeting_approve_button =
    { $n ->
         [one] { $n } Antrag zustimmen
        *[other] { $n } Anträgen zustimmen
    }
meeting_add = Anträge hinzufügen
meeting_add_button = Auf die Tagesordnung setzen
meeting_change = Titel oder Datum ändern
meeting_change_text = Wenn sich das Datum ändert, erhalten alle, die entscheiden, eine E-Mail.
meeting_change_button = Änderungen speichern
meeting_close = Sitzung schließen
meeting_close_text = Beim Schließen wird das Protokoll geschrieben, und alle, die abgestimmt haben, erhalten den Link per E-Mail. Das lässt sich nicht rückgängig machen: Eine geschlossene Sitzung und ihr Protokoll können nicht mehr geändert werden.
meeting_close_open =
    { $n ->
         [one] Über { $n } Antrag ist noch nicht entschieden. Das steht dann im Protokoll, und er bleibt in der Prüfung.
        *[other] Über { $n } Anträge ist noch nicht entschieden. Das steht dann im Protokoll, und sie bleiben in der Prüfung.
    }
meeting_close_button = Sitzung endgültig schließen
meeting_minutes = Protokoll
meeting_minutes_pdf = { $language } (PDF)
meeting_minutes_markdown = { $language } (Markdown)
meeting_mail_subject = Sitzung am { $day }: { $title }
meeting_mail_opening =
    { $n ->
         [one] Eine Sitzung ist geplant, mit { $n } Antrag auf der Tagesordnung. Vor der Sitzung können Sie ihn aus der Sammelabstimmung nehmen, damit er einzeln behandelt wird.
        *[other] Eine Sitzung ist geplant, mit { $n } Anträgen auf der Tagesordnung. Vor der Sitzung können Sie jeden davon aus der Sammelabstimmung nehmen, damit er einzeln behandelt wird.
    }
meeting_mail_link = Tagesordnung ansehen
meeting_moved_subject = Neues Datum, { $day }: { $title }
meeting_moved_opening = Eine Sitzung findet an einem anderen Tag statt als geplant.
minutes_mail_subject = Protokoll: { $title }
minutes_mail_opening = Die Sitzung ist geschlossen, und das Protokoll liegt vor.
minutes_mail_link = Protokoll herunterladen
minutes_title = Protokoll: { $title }
minutes_present = Teilgenommen haben
minutes_nobody = Niemand hat abgestimmt
minutes_closed = Geschlossen
minutes_closed_by = { $day }, von { $who }
minutes_summary =
    { $n ->
         [one] { $approved } von { $n } Antrag angenommen
        *[other] { $approved } von { $n } Anträgen angenommen
    }
minutes_consent = In der Sammelabstimmung entschieden
minutes_own = Einzeln behandelt
minutes_item = { $number }. { $name }
minutes_number = Nr.
minutes_votes = Stimmen
minutes_result = Ergebnis
minutes_taken_off_by = Einzeln behandelt auf Wunsch von
minutes_reason = Begründung
minutes_for = Dafür: { $who }
minutes_against = Dagegen: { $who }
minutes_recused = Interessenkonflikt: { $who }
minutes_no_votes = Keine Stimmen
minutes_approved = Angenommen
minutes_approved_for = Hier angenommen; als Nächstes entscheidet: { $body }
minutes_declined = Abgelehnt
minutes_passed_on = Weitergegeben; stattdessen entscheidet: { $body }
minutes_started_again = Die Prüfung hat neu begonnen
minutes_withdrawn = Von der antragstellenden Person zurückgezogen
minutes_asked = Nicht entschieden: Eine Frage ist noch zu beantworten
minutes_on_hold = Nicht entschieden: ruht
minutes_undecided = Noch nicht entschieden
history_taken_off = Aus der Sammelabstimmung genommen
history_put_back = Wieder in die Sammelabstimmung aufgenommen

## Ready-made reasons

review_ready = Vorbereitete Begründung
review_ready_hint = Sie steht vor dem, was Sie schreiben.
review_ready_none = Keine
review_ready_approve = Für die Zustimmung
review_ready_decline = Für die Ablehnung
review_ready_wrong = Wählen Sie eine Begründung, die zu Ihrer Entscheidung passt

area_nav = Mitgliederbereich
area_home = Übersicht
area_votes = Stimmen
area_documents = Dokumente
area_term = Laufzeit und Verlängerung
area_proof = Mitgliedschaftsnachweis
area_others = Ihre anderen Mitgliedschaften
area_since = seit { $day }
area_invoices = Rechnungen und Dokumente
area_renew = Verlängern, wechseln oder kündigen
area_people = Personen
area_manager = Verwaltet die Mitgliedschaft
area_nobody = Noch niemand
area_deputy = Stellvertretung
area_until = Bis { $day }
area_no_votes = Ihre Stufe hat keine Stimmen.
area_no_elections = Das Programm hat keine Wahlen.
area_votes_why = Woher Ihre Stimmen kommen
area_no_documents = Es gibt noch keine Dokumente.
area_documents_lead = Alles, was wir unterschrieben und in Rechnung gestellt haben, das Neueste zuerst. Wenn etwas fehlt oder nicht stimmt, schreiben Sie an { $email }.
area_documents_without_money = Vereinbarungen und Rechnungen sehen nur Personen, die die Mitgliedschaft verwalten, unterschreiben oder Rechnungen bekommen.
area_bills_to_come = Weitere Rechnungen
area_signed_on = Unterschrieben am { $day }
area_this_term = Diese Laufzeit
area_next_price = Preis der nächsten Laufzeit
area_rules = So funktionieren Laufzeiten
area_other_terms = Andere Laufzeiten
area_proof_lead = Zeigen Sie anderen, dass die Mitgliedschaft gültig ist: mit einem Link, einem Abzeichen für Ihre Website und einer Bescheinigung, die jeder prüfen kann.
area_proof_hint = Er zeigt den Namen des Mitglieds, die Stufe, den ersten und den letzten Tag, aber keine Kontakte, Preise oder Dokumente.
area_proof_none = Es gibt noch keinen Nachweis. Sobald Sie einen erstellt haben, können Sie ihn jederzeit zurückziehen.
area_proof_make = Nachweis erstellen
area_proof_only = Wer die Mitgliedschaft verwaltet, unterschreibt oder das Marketing betreut, kann einen Nachweis erstellen und zurückziehen.
area_proof_ended = Die Mitgliedschaft ist beendet, deshalb gibt es nichts nachzuweisen.
area_proof_made_done = Sie haben einen Nachweis erstellt. Geben Sie die Adresse weiter oder zeigen Sie das Abzeichen auf Ihrer Website.
area_proof_withdrawn_done = Sie haben den Nachweis zurückgezogen. Seine Adresse und seine Bescheinigung gelten nicht mehr. Sie können einen neuen erstellen.
area_proof_changed = Das ist nicht möglich, denn die Mitgliedschaft hat sich inzwischen geändert. Es ist nichts geschehen.
area_proof_too_many = Für diese Mitgliedschaft gab es zu viele Nachweise. Schreiben Sie uns, wenn Sie noch einen brauchen.
area_proof_address = Die Adresse zum Weitergeben
area_proof_since = Erstellt am { $day }.
area_proof_badge = Abzeichen
area_proof_badge_text = Wenn die Mitgliedschaft endet oder Sie den Nachweis zurückziehen, steht das auf dem Abzeichen.
area_proof_svg = Als SVG herunterladen
area_proof_png = Als PNG herunterladen
area_proof_html = Abzeichen für Ihre Website
area_proof_markdown = Abzeichen für eine README-Datei
area_proof_shields = Kleines Abzeichen von Shields.io
area_proof_credential = Bescheinigung
area_proof_credential_text = Eine signierte Datei (Open Badges 3.0) für Wallets und andere Software. Jeder kann sie prüfen, ohne uns zu fragen. Laden Sie sie nach einer Verlängerung neu herunter.
area_proof_download = Bescheinigung herunterladen
area_proof_withdraw = Nachweis zurückziehen
area_proof_withdraw_text = Die Adresse funktioniert dann nicht mehr, auf dem Abzeichen steht „Beendet“, und die Bescheinigung ist widerrufen. Danach können Sie einen neuen Nachweis mit einer anderen Adresse erstellen.
area_proof_withdraw_button = Zurückziehen
badge_title = { $foundation }, { $tier }: { $state }
badge_valid = Gültig { $years }
badge_since = Gültig seit { $year }
badge_from = Beginnt { $year }
badge_ended = Beendet
badge_alt = { $foundation }: { $tier }
todo_name = Person für diese Rolle benennen: { $role }
standing_member = Sie sind Mitglied
standing_member_until = Sie sind Mitglied bis { $day }
standing_member_from = Ihre Mitgliedschaft beginnt am { $day }
standing_sponsor = Sie sind Sponsor
standing_sponsor_until = Sie sind Sponsor bis { $day }
standing_sponsor_from = Ihr Sponsoring beginnt am { $day }
standing_project = Ihr Projekt läuft
standing_project_until = Ihr Projekt läuft bis { $day }
standing_project_from = Ihr Projekt beginnt am { $day }
standing_ended = Beendet am { $day }
outlook_life = Ohne festes Ende.
outlook_while = Dauer: { $term }.
outlook_renewed_price = Sie haben verlängert. Die nächste Laufzeit beginnt am { $day } und kostet { $price }.
outlook_renewed = Sie haben verlängert. Die nächste Laufzeit beginnt am { $day }.
outlook_renews = Wird automatisch verlängert.
outlook_renews_price = Wird automatisch verlängert. Die nächste Laufzeit kostet { $price }.
outlook_renews_notice = Wird automatisch verlängert, wenn Sie nicht bis zum { $day } kündigen.
outlook_renews_price_notice = Wird automatisch verlängert, wenn Sie nicht bis zum { $day } kündigen. Die nächste Laufzeit kostet { $price }.
outlook_ends = Wird nicht automatisch verlängert. Wenn Sie verlängern möchten, schreiben Sie an { $email }.
outlook_moves = Am Ende dieser Laufzeit sieht das Programm einen Wechsel in eine andere Stufe vor: { $tier }.
outlook_asks = Wird nicht automatisch verlängert. Wir melden uns bei Ihnen wegen der nächsten Laufzeit. Sie können auch an { $email } schreiben.
account_memberships = Ihre Mitgliedschaften
account_open_member = { $name } öffnen
proof_heading = Mitgliedschaftsnachweis
proof_current = Bestätigt: { $name }
proof_future = Beginnt am { $day }: { $name }
proof_over = Nicht mehr gültig: { $name }
proof_unknown = Wir können diese Mitgliedschaft nicht bestätigen
proof_unknown_text = Es gibt keinen Nachweis mit dieser Adresse, oder das Mitglied hat ihn zurückgezogen. Prüfen Sie, ob Sie die Adresse ganz kopiert haben.
proof_programme = Programm
proof_checked = Geprüft am { $day }.
proof_check = Selbst prüfen
proof_check_text = Die Bescheinigung ist eine signierte Datei (Open Badges 3.0). Die Signatur zeigt, dass wir sie ausgestellt haben, und unsere Statusliste zeigt, ob sie widerrufen wurde.
proof_credential = Bescheinigung
proof_keys = Öffentliche Schlüssel
proof_status = Statusliste
proof_check_link = Eine Bescheinigung prüfen, die Sie bekommen haben
credential_heading = Bescheinigung prüfen
credential_text = Fügen Sie die Bescheinigung ein, die Sie von einem Mitglied bekommen haben. Wir sagen Ihnen, ob sie von uns ist und noch gilt.
credential_label = Die Bescheinigung
credential_hint = Der Inhalt der Datei: ein langer Text, der mit „eyJ“ beginnt.
credential_button = Prüfen
credential_revoked = Widerrufen: Das Mitglied hat diese Bescheinigung zurückgezogen
credential_not_ours = Diese Bescheinigung ist nicht von uns
credential_not_ours_text = Wir haben sie nicht signiert, oder jemand hat sie verändert.
credential_unreadable = Wir können diese Bescheinigung nicht lesen
credential_unreadable_text = Prüfen Sie, ob Sie die ganze Datei eingefügt haben.
history_contacts = Personen aus dem Antrag übernommen
history_foundation = Die Stiftung
history_older =
    { $n ->
        [one] Ein älterer Eintrag
       *[other] { $n } ältere Einträge
    }
history_newest = Hier stehen nur die neuesten 1.000 Einträge.
history_recent = Was zuletzt geschah
todo_heading =
    { $n ->
        [one] Eine Aufgabe
       *[other] { $n } Aufgaben
    }
area_all_documents =
    { $n ->
        [one] Das Dokument mit Einzelheiten
       *[other] Alle { $n } Dokumente
    }
todo_none = Nichts zu tun
membership_mail_link = Mitgliedschaft öffnen
renewed_subject = Verlängert: Ihre Mitgliedschaft bei { $foundation }
renewed_opening = Ihre Mitgliedschaft bei { $foundation } wurde verlängert, wie es das Programm vorsieht.
renewed_term = Nächste Laufzeit
renewed_next = Wenn etwas zu zahlen ist, bekommen Sie eine Rechnung in einer eigenen E-Mail.
notice_given_subject = Kündigung: { $member }
notice_given_opening = Das Mitglied hat gekündigt.
notice_given_undo = Bis { $day } kann das Mitglied die Kündigung zurücknehmen.
notice_withdrawn_subject = Kündigung zurückgenommen: { $member }
notice_withdrawn_opening = Das Mitglied hat die Kündigung zurückgenommen.
history_renewed = Mitgliedschaft verlängert
history_notice = Gekündigt
history_notice_withdrawn = Kündigung zurückgenommen
outlook_leaving = Sie haben am { $notice } gekündigt. Der letzte Tag ist der { $day }.
leave_heading = Kündigen
leave_text = Wenn Sie heute kündigen, ist der { $day } Ihr letzter Tag. Dann enden auch Ihre Leistungen. Bis dahin ändert sich nichts, und Sie können die Kündigung zurücknehmen.
leave_unpaid = Offene Rechnungen müssen Sie trotzdem bezahlen.
leave_reason = Warum kündigen Sie? (freiwillig)
leave_reason_hint = Die Geschäftsstelle und alle, die die Mitgliedschaft verwalten, können das lesen.
leave_button = Kündigen
leave_open = Kündigen
stay_text = Ihr letzter Tag ist der { $day }. Wenn Sie es sich anders überlegt haben, nehmen Sie die Kündigung zurück.
stay_button = Kündigung zurücknehmen
leave_done = Sie haben gekündigt. Alle, die die Mitgliedschaft verwalten, bekommen eine E-Mail.
stay_done = Sie haben die Kündigung zurückgenommen.
leave_conflict = Inzwischen hat jemand anderes diese Mitgliedschaft geändert. Es wurde nichts gespeichert. Prüfen Sie, was sich geändert hat. Wenn Sie weiterhin möchten, senden Sie das Formular noch einmal ab.
leave_too_long = Verwenden Sie höchstens 5.000 Zeichen
leave_only = Kündigen können nur Personen, die die Mitgliedschaft verwalten oder zeichnungsberechtigt sind.
area_change_tier = Stufe wechseln
outlook_over = Wenn Sie zurückkommen möchten, schreiben Sie an { $email }.
reminder_renews_subject = Ihre Mitgliedschaft verlängert sich nach dem { $day }
reminder_ends_subject = Ihre Laufzeit endet am { $day }
reminder_price = Preis der nächsten Laufzeit
reminder_renews = Ihre Mitgliedschaft verlängert sich automatisch, wenn diese Laufzeit endet. Sie müssen nichts tun.
reminder_renews_unless = Ihre Mitgliedschaft verlängert sich automatisch, wenn diese Laufzeit endet. Sie müssen nichts tun. Wenn Sie nicht verlängern möchten, kündigen Sie bis zum { $day }.
reminder_moves = Wenn diese Laufzeit endet, sieht das Programm einen Wechsel in eine andere Stufe vor: { $tier }. Wenn Sie in Ihrer Stufe bleiben möchten, antworten Sie auf diese E-Mail.
reminder_moves_unless = Wenn diese Laufzeit endet, sieht das Programm einen Wechsel in eine andere Stufe vor: { $tier }. Wenn Sie in Ihrer Stufe bleiben möchten, verlängern Sie Ihre Mitgliedschaft bis zum { $day }.
reminder_asks = Ihre Mitgliedschaft verlängert sich nicht automatisch. Wenn Sie über die nächste Laufzeit sprechen möchten, antworten Sie auf diese E-Mail oder schreiben Sie an { $email }.
reminder_ends = Ihre Mitgliedschaft endet mit dieser Laufzeit. Wenn Sie bleiben möchten, antworten Sie auf diese E-Mail oder schreiben Sie an { $email }.
reminder_ends_unless = Ihre Mitgliedschaft endet mit dieser Laufzeit, wenn Sie sie nicht bis zum { $day } verlängern.
reminder_act = Öffnen Sie über den Link unten die Seite „{ $page }“, und klicken Sie dort auf „{ $button }“.
reminder_leaves = Sie haben gekündigt, deshalb endet Ihre Mitgliedschaft mit dieser Laufzeit. Bis dahin können Sie die Kündigung zurücknehmen.
moved_subject = Sie sind jetzt in einer anderen Stufe: { $tier }
moved_opening = Ihre Mitgliedschaft bei { $foundation } ist jetzt in einer anderen Stufe.
moved_next = Öffnen Sie Ihre Mitgliedschaft, um die Leistungen Ihrer neuen Stufe zu sehen.
ended_subject = Ihre Mitgliedschaft bei { $foundation } ist beendet
ended_opening = Ihre Mitgliedschaft bei { $foundation } ist beendet.
ended_next = Sie können sich weiterhin anmelden und Ihre Dokumente lesen. Wenn Sie zurückkommen möchten, antworten Sie auf diese E-Mail oder schreiben Sie an { $email }.
history_moved_tier = In eine andere Stufe gewechselt
history_ended = Mitgliedschaft beendet
history_term_reminded = An das Ende der Laufzeit erinnert
members_heading = Mitglieder
notices_heading = Erinnerungen
notices_lead = Mitglieder bekommen Erinnerungen, bevor ihre Laufzeit endet. Diese Seite zeigt alle Erinnerungen und ob sie gesendet wurden.
notices_planned = Geplant
notices_sent = Gesendet
notices_not_sent = Nicht gesendet
notices_needless = Nicht nötig
notice_waiting = Wird gesendet
notice_failed = Konnte nicht gesendet werden
notice_nobody = Kein Empfänger
notice_overtaken = Durch eine spätere ersetzt
notices_none = Es gibt noch keine Erinnerungen. Sie werden geplant, wenn eine Laufzeit mit festem Ende beginnt.
notices_none_here = Es gibt keine solchen Erinnerungen.
notice_due = Datum
notice_left = Vor Ablauf der Frist
notice_days_left =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tage
    }
notice_to = Gesendet an
notice_send = Erneut senden
notice_send_to = Erneut an { $member } senden
notice_sent_again = Die Erinnerung wurde erneut gesendet.
notice_not_sent_again = Es wurde nichts gesendet: Niemand verwaltet diese Mitgliedschaft. Benennen Sie jemanden, und versuchen Sie es erneut.
notice_over = Es wurde nichts gesendet: Diese Laufzeit ist vorbei.
notices_check_good =
    { $n ->
        [one] Am { $day } geprüft: { $n } Mitgliedschaft, keine Erinnerung wurde ausgelassen.
       *[other] Am { $day } geprüft: { $n } Mitgliedschaften, keine Erinnerung wurde ausgelassen.
    }
notices_check_skipped =
    { $n ->
        [one] Am { $day } geprüft: { $n } fällige Erinnerung wurde nicht gesendet. Welche, steht im Protokoll des Servers.
       *[other] Am { $day } geprüft: { $n } fällige Erinnerungen wurden nicht gesendet. Welche, steht im Protokoll des Servers.
    }
notices_check_unknown =
    { $n ->
        [one] { $n } Mitgliedschaft konnte nicht geprüft werden: Ihr Programm ist nicht mehr auf dieser Website, oder ihre Daten sind nicht lesbar. Welche, steht im Protokoll des Servers.
       *[other] { $n } Mitgliedschaften konnten nicht geprüft werden: Ihre Programme sind nicht mehr auf dieser Website, oder ihre Daten sind nicht lesbar. Welche, steht im Protokoll des Servers.
    }
notices_check_none = Es gab noch keine tägliche Prüfung.
notices_bounced = Unzustellbar
notice_delivered = Zugestellt
notice_delayed = Verzögert
notices_bounced_to_do =
    { $n ->
        [one] { $n } Erinnerung war unzustellbar. Das Mitglied weiß vielleicht nichts davon. Prüfen Sie die Adresse, und senden Sie dann die Erinnerung erneut.
       *[other] { $n } Erinnerungen waren unzustellbar. Die Mitglieder wissen vielleicht nichts davon. Prüfen Sie die Adressen, und senden Sie dann die Erinnerungen erneut.
    }
notices_bounced_show = Unzustellbare anzeigen
notice_bounced_on = Unzustellbar am { $day }
bounces_mark = E-Mails kommen zurück
bounces_since = E-Mails an diese Adresse kommen seit dem { $day } zurück.
bounces_said = Der Grund laut Mailserver:
bounces_own = Prüfen Sie, ob Ihr Postfach funktioniert, oder berichtigen Sie die Adresse. Wir senden weiterhin alle E-Mails dorthin.
bounces_change = Wenden Sie sich auf anderem Weg an diese Person. Berichtigen Sie dann die Adresse, oder übergeben Sie die Rolle. Wir senden weiterhin alle E-Mails dorthin.
bounces_ask = Bitten Sie eine Person, die die Mitgliedschaft verwaltet, die Adresse zu berichtigen oder die Rolle zu übergeben.
bounces_works = Funktioniert wieder
bounces_done = Wir haben vermerkt, dass die Adresse wieder funktioniert. Kommt noch eine E-Mail zurück, zeigen wir das an.
bounces_heading = Adressen, an denen keine E-Mails ankommen
bounces_staff = E-Mails an diese Adressen kommen zurück. Wenden Sie sich auf anderem Weg an diese Personen, und bitten Sie das Mitglied, die Adresse zu berichtigen oder die Rolle zu übergeben. Wir senden weiterhin alle E-Mails.
todo_bounces = E-Mails an { $name } kommen zurück. Prüfen Sie die Adresse
history_email_bounced = Eine E-Mail kam zurück
history_address_bounces = E-Mails an eine Person des Mitglieds kommen zurück
history_address_works = E-Mails an eine Person des Mitglieds kommen wieder an
reminder_bounced_subject = Erinnerung unzustellbar: { $member }
reminder_bounced_opening = Eine Erinnerung konnte nicht zugestellt werden. Das Mitglied weiß vielleicht nichts davon.
reminder_bounced_address = Adresse
reminder_bounced_status = Code des Mailservers
reminder_bounced_next = Wenden Sie sich auf anderem Weg an das Mitglied, und lassen Sie die Adresse berichtigen. Gehört sie jemandem, der für das Mitglied handelt, zeigt die Seite des Mitglieds, ob sie nicht funktioniert und warum.
nobody_reached_subject = E-Mails erreichen { $member } nicht
nobody_reached_opening = E-Mails an alle Personen einer Rolle kommen zurück. Sie erreichen niemanden in dieser Rolle.
nobody_reached_roles = Rollen
nobody_reached_next = Wenden Sie sich auf anderem Weg an das Mitglied, und bitten Sie darum, die Adressen zu berichtigen oder jemand anderen zu benennen.
ahead_heading = Was als Nächstes geschieht
ahead_lead = Das geschieht bis zum gewählten Datum automatisch, wenn niemand etwas tut. Es ist eine Vorschau und ändert nichts.
ahead_until = Bis
ahead_show = Anzeigen
ahead_none = Bis zum { $day } geschieht nichts automatisch.
ahead_what = Was geschieht
ahead_reminded =
    { $n ->
        [one] Erinnerung, { $n } Tag vor Ablauf der Frist
       *[other] Erinnerung, { $n } Tage vor Ablauf der Frist
    }
ahead_renews_until = Verlängerung ({ $tier }) bis { $day }
ahead_renews = Verlängerung ({ $tier }) ohne festes Ende
ahead_moves = Wechsel in eine andere Stufe: { $tier }
ahead_ends = Ende. Der letzte Tag ist der { $day }.
ahead_more =
    { $n ->
        [one] { $n } weitere Zeile wird nicht gezeigt. Wählen Sie einen früheren Tag, um alles zu sehen.
       *[other] { $n } weitere Zeilen werden nicht gezeigt. Wählen Sie einen früheren Tag, um alles zu sehen.
    }
ahead_unseen =
    { $n ->
        [one] { $n } Mitgliedschaft, deren Laufzeit später endet, fehlt hier. Wählen Sie einen früheren Tag, um alles zu sehen.
       *[other] { $n } Mitgliedschaften, deren Laufzeit später endet, fehlen hier. Wählen Sie einen früheren Tag, um alles zu sehen.
    }
ahead_day_wrong = Wählen Sie einen Tag.
members_every_tier = Alle Stufen
members_since = Mitglied seit
members_current = Aktiv
members_changing = Wechsel der Stufe
members_leaving = Gekündigt
members_open = Laufzeit vorbei
members_unmanaged = Ohne Rechnungsempfänger
members_unmanaged_note =
    { $n ->
        [one] Rechnungen und Erinnerungen für { $n } Mitglied bekommt niemand: Es wurde ohne E-Mail-Adresse importiert. Öffnen Sie die Seite des Mitglieds, und benennen Sie jemanden, der die Mitgliedschaft verwaltet.
       *[other] Rechnungen und Erinnerungen für { $n } Mitglieder bekommt niemand: Sie wurden ohne E-Mail-Adresse importiert. Öffnen Sie die Seite jedes Mitglieds, und benennen Sie jemanden, der die Mitgliedschaft verwaltet.
    }
members_unmanaged_show = Diese Mitglieder anzeigen
members_ended = Beendet
members_none = Es gibt noch keine Mitglieder. Mitglieder erscheinen hier, sobald ihre Mitgliedschaft beginnt.
members_none_here = Es gibt keine solchen Mitglieder.
members_acting = Sie handeln für das Mitglied
members_acting_text = Nutzen Sie dieses Formular, wenn das Mitglied auf anderem Weg gekündigt oder die Kündigung zurückgenommen hat, etwa per E-Mail. Das Mitglied bekommt eine E-Mail darüber, und im Verlauf steht Ihr Name.
area_terms = Laufzeiten
members_record = Kündigung eintragen
members_notice = Gekündigt am
members_next = Nach dieser Laufzeit
next_renews = Verlängert sich automatisch
next_asks = Sie entscheiden mit dem Mitglied
next_ends = Endet
record_text = Wenn Sie die Kündigung heute eintragen, ist der letzte Tag der { $day }.
record_reason = Was das Mitglied mitgeteilt hat (optional)
record_leave = Kündigung eintragen
record_leaves = Das Mitglied hat gekündigt. Der letzte Tag ist der { $day }.
record_stay = Kündigung zurücknehmen
record_left = Die Kündigung ist eingetragen. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
record_stayed = Die Kündigung ist zurückgenommen. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
record_change_heading = Wunsch nach einer anderen Stufe
record_change_text = Nutzen Sie das, wenn das Mitglied Sie zum Beispiel per E-Mail, Brief oder Telefon um eine andere Stufe gebeten hat oder einen Wunsch zurückziehen möchte.
record_change_ended = Diese Mitgliedschaft endete am { $day }. Ihre Stufe lässt sich nicht mehr wechseln.
record_change_back = Zurück zur Seite des Mitglieds
record_change_lead = Sehen Sie, was das Mitglied gewinnt und verliert, was der Wechsel kostet und wann er beginnt. Alle, die die Mitgliedschaft verwalten, bekommen eine E-Mail, und im Verlauf steht Ihr Name.
record_change_not_for_them = { $tier } (für das Mitglied nicht verfügbar)
record_change_own = Das Mitglied hat diese Stufe schon. Nur das Mitglied selbst kann sie verlängern. Wählen Sie eine andere.
record_change_gained = Was das Mitglied gewinnt
record_change_lost = Was das Mitglied verliert
record_change_votes = Stimmen des Mitglieds
record_change_no_shifts = Die Leistungen bleiben gleich.
record_change_taken =
    { $n ->
        [one] In dieser Laufzeit hat das Mitglied 1 genutzt oder angefragt
       *[other] In dieser Laufzeit hat das Mitglied { $n } genutzt oder angefragt
    }
record_change_automatic = Eine Genehmigung ist nicht nötig. Der Wechsel gilt, sobald Sie ihn eintragen. Was er kostet, wird in Rechnung gestellt, wenn er beginnt.
record_change_waits = Alle Plätze dieser Stufe sind vergeben. Sie können den Wunsch trotzdem eintragen: Das Mitglied wartet dann auf einen freien Platz.
record_change_refused = Warum das Mitglied nicht in diese Stufe wechseln kann
record_change_needs = Dafür fehlen noch Angaben: { $details }.
record_change_no_start = In diese Stufe kann das Mitglied gerade nicht wechseln: Der Preis oder der erste Tag steht nicht fest, oder das Mitglied ist über diese Laufzeit hinaus an seine eigene Stufe gebunden (Kündigungsfrist oder Mindestlaufzeit).
record_change_now = Jetzt: Der erste Tag in der neuen Stufe ist der { $day }
record_change_next = Mit der nächsten Laufzeit: Der erste Tag in der neuen Stufe ist der { $day }
record_change_rest = Das Mitglied zahlt { $price }: die Differenz für den Rest der Laufzeit ({ $share } des Jahresbeitrags). Die Laufzeit endet weiterhin am { $day }. Was das Mitglied schon genutzt hat, wird auf die Leistungen der neuen Stufe angerechnet.
record_change_rest_free = Das Mitglied zahlt nichts dazu. Die Laufzeit endet weiterhin am { $day }. Was das Mitglied schon genutzt hat, wird auf die Leistungen der neuen Stufe angerechnet.
record_change_rest_later = Es gilt der Preis am Tag der Genehmigung: je später, desto niedriger.
record_change_term = Laufzeit: { $first } bis { $last }. Der Preis beträgt { $price }.
record_change_term_free = Laufzeit: { $first } bis { $last }. Sie ist kostenlos.
record_change_down = Für die aktuelle Laufzeit gilt der vereinbarte Preis, deshalb wird nichts erstattet. Ein Wechsel in diese Stufe beginnt mit der nächsten Laufzeit.
record_change_again = Bei diesem Wechsel wird nichts unterschrieben. Was das Mitglied für die aktuelle Stufe unterschrieben hat, bleibt, wie es ist: { $agreements }.
record_change_to_sign = Das Mitglied muss das zuerst unterschreiben: { $agreements }. Sie können das nicht für das Mitglied tun. Bitten Sie es, die Stufe im Mitgliederbereich zu wechseln.
record_change_reason = Wie und wann hat das Mitglied darum gebeten?
record_change_reason_hint = Zum Beispiel: Brief vom 3. März. Alle, die die Mitgliedschaft verwalten, können das lesen.
record_change_no_reason = Geben Sie ein, wie und wann das Mitglied darum gebeten hat
record_change_ask = Wechsel zu { $tier } für das Mitglied beantragen
record_change_do = Wechsel zu { $tier } eintragen
record_change_withdraw = Für das Mitglied zurückziehen
record_change_asked_done = Der Wunsch ist eingetragen. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
record_change_withdrawn_done = Der Wunsch ist zurückgezogen. Es ändert sich nichts. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
history_on_behalf = (für das Mitglied)
change_mail_on_behalf = Die Geschäftsstelle hat das für das Mitglied eingetragen. Wie und wann das Mitglied darum gebeten hat:

## Die öffentliche Seite eines Mitglieds

profile_heading = Öffentliche Seite
profile_lead = Was alle im Mitgliederverzeichnis über Sie lesen können.
profile_may_not = Die öffentliche Seite können Personen ändern, die die Mitgliedschaft verwalten, zeichnungsberechtigt oder für das Marketing zuständig sind.
profile_listing = Im Verzeichnis
profile_listed = Sie stehen im Verzeichnis
profile_not_in_force = Sie stehen im Verzeichnis, solange Ihre Mitgliedschaft läuft
profile_unlisted = Sie stehen nicht im Verzeichnis
profile_see = Seite von { $name } ansehen
profile_list = Ins Verzeichnis aufnehmen
profile_list_text = Alle können dann Ihren Namen ({ $name }), Ihre Stufe, den Beginn der Mitgliedschaft und das unten Veröffentlichte lesen.
profile_unlist = Aus dem Verzeichnis nehmen
profile_unlist_text = Niemand findet Sie dann im Verzeichnis, in seinen Feeds oder auf Seiten, die es anzeigen. Sie können das jederzeit ändern.
profile_draft = Entwurf
profile_draft_text = So wird Ihre Seite aussehen. Bis zur Veröffentlichung sehen nur Sie das.
profile_publish = Veröffentlichen
profile_published = Was öffentlich ist
profile_published_at = Veröffentlicht: { $moment }
profile_nothing_published = Sie haben noch keine Beschreibung und keine Links veröffentlicht.
profile_write = Beschreibung und Links
profile_description = Beschreibung
profile_description_in = Beschreibung ({ $language })
profile_description_hint = Was Sie machen, in höchstens 2.000 Zeichen. Lassen Sie zwischen Absätzen eine Zeile frei.
profile_link_hint = Lassen Sie Links frei, die Sie nicht zeigen möchten.
profile_save = Speichern und ansehen
profile_done_save = Der Entwurf ist gespeichert. Sehen Sie ihn sich unten an und veröffentlichen Sie ihn dann.
profile_done_publish = Die Seite ist veröffentlicht.
profile_done_list = Sie stehen jetzt im Verzeichnis.
profile_done_unlist = Sie stehen nicht mehr im Verzeichnis.
profile_conflict = Inzwischen hat jemand anderes die öffentliche Seite geändert. Es wurde nichts gespeichert. Ihre Eingaben stehen noch im Formular. Prüfen Sie, was sich geändert hat, und senden Sie es noch einmal ab.
link_website = Website
link_blog = Blog
link_code = Quellcode
link_mastodon = Mastodon
link_linkedin = LinkedIn
link_jobs = Stellenangebote
history_profile_saved = Entwurf der öffentlichen Seite gespeichert
history_profile_published = Öffentliche Seite veröffentlicht
history_profile_listed = Ins Verzeichnis aufgenommen
history_profile_unlisted = Aus dem Verzeichnis genommen

## Das Verzeichnis

directory_title = Mitglieder
directory_heading = Mitglieder: { $foundation }
directory_lead = Mitglieder, die hier stehen möchten, nach Stufen.
directory_search = Name
directory_any_programme = Alle Programme
directory_any_tier = Alle Stufen
directory_show = Anzeigen
directory_all = Alle Mitglieder anzeigen
directory_found = Gefundene Mitglieder
directory_empty = Es sind noch keine Mitglieder aufgeführt.
directory_none_found = Kein aufgeführtes Mitglied passt dazu. Versuchen Sie es mit dem Anfang eines Wortes im Namen oder mit einer anderen Stufe.
directory_tier_of = { $programme }: { $tier }
directory_back = Alle Mitglieder
listed_no_description = Dieses Mitglied hat noch keine Beschreibung geschrieben.
nav_directory = Mitglieder

## Die Logos eines Mitglieds

profile_logos = Logos
profile_logos_text = Bis zur Veröffentlichung gehören sie zum Entwurf. Im Verzeichnis wirken alle Logos gleich groß.
logo_light = Für helle Hintergründe
logo_dark = Für dunkle Hintergründe
logo_good = Nichts zu verbessern
logo_could_be_better = Sie können dieses Logo veröffentlichen. Es ginge besser:
logo_small = Auf scharfen Bildschirmen wirkt es unscharf. Verwenden Sie ein SVG oder ein PNG, dessen längere Seite mindestens 400 Pixel hat.
logo_margin = Ein großer Teil ist leer. Schneiden Sie den Rand ab.
logo_background = Es hat einen eigenen Hintergrund, der auf einer dunklen Seite als Kasten erscheint. Verwenden Sie einen durchsichtigen.
logo_contrast_light = Auf Weiß ist es kaum zu sehen.
logo_contrast_dark = Auf einer dunklen Seite ist es kaum zu sehen.
logo_file = SVG- oder PNG-Datei
logo_file_hint = Bis 512 KB für ein SVG, bis 5 MB und 4 Millionen Pixel für ein PNG.
logo_upload_light = Logo für helle Hintergründe hochladen
logo_upload_dark = Logo für dunkle Hintergründe hochladen
logo_remove_light = Logo für helle Hintergründe entfernen
logo_remove_dark = Logo für dunkle Hintergründe entfernen
logo_missing = Wählen Sie eine Datei aus
logo_other_kind = Wählen Sie ein SVG oder ein PNG aus
logo_too_many_pixels = Wählen Sie ein Bild mit höchstens 4 Millionen Pixeln aus, zum Beispiel 2.000 × 2.000
logo_too_often = Sie haben heute viele Logos hochgeladen. Versuchen Sie es morgen noch einmal.
profile_done_remove = Das Logo gehört nicht mehr zum Entwurf. Veröffentlichen Sie den Entwurf, damit es von der öffentlichen Seite verschwindet.
profile_done_logo = Das Logo gehört jetzt zum Entwurf. Sehen Sie es sich unten an und veröffentlichen Sie den Entwurf dann.

## Das Verzeichnis an anderer Stelle

directory_elsewhere = Anderswo
directory_atom = Neue Mitglieder (Atom)
directory_json_feed = Neue Mitglieder (JSON Feed)
directory_json = Diese Liste als JSON
directory_embed = Unsere Mitglieder auf Ihrer Website zeigen
directory_embed_text = Fügen Sie das auf Ihrer Seite ein. Die Liste passt sich an Breite, Sprache und Farbschema Ihrer Seite an und ist immer aktuell. Für eine einzelne Stufe fügen Sie das Attribut tier mit ihrer ID hinzu, zum Beispiel gold.
directory_embed_code = HTML
directory_feed_title = Neue Mitglieder: { $foundation }
directory_feed_text = { $tier }, Mitglied seit { $day }.

change_lead = Sehen Sie, was Sie gewinnen und verlieren, was es kostet und wann es beginnt. Es ändert sich nichts, bis Sie den Wechsel beantragen.
change_open = Mit einer anderen Stufe vergleichen
change_only = Die Stufe wechseln können nur Personen, die die Mitgliedschaft verwalten oder zeichnungsberechtigt sind.
change_to = Wechseln zu
change_show = Anzeigen
change_not_for_you = { $tier } (für Sie nicht verfügbar)
change_unknown = Das Programm hat keine solche Stufe. Wählen Sie eine andere.
change_heading = Von { $from } zu { $to }
change_gained = Was Sie gewinnen
change_lost = Was Sie verlieren
change_different = Was anders ist
change_votes = Ihre Stimmen
change_no_shifts = Ihre Leistungen bleiben gleich.
change_before_after = { $before } → { $after }
change_taken =
    { $n ->
        [one] In dieser Laufzeit haben Sie 1 genutzt oder angefragt
       *[other] In dieser Laufzeit haben Sie { $n } genutzt oder angefragt
    }
change_approval = Genehmigung
change_automatic = Eine Genehmigung ist nicht nötig.
change_reviewers = Prüfung: { $reviewers }. Bis zur Entscheidung ändert sich nichts.
change_staff = Die Geschäftsstelle entscheidet. Bis dahin ändert sich nichts.
change_judged = Diese Bedingung wird geprüft: { $condition }
change_full = Alle Plätze dieser Stufe sind vergeben.
change_waits = Alle Plätze dieser Stufe sind vergeben. Sie können den Wechsel trotzdem beantragen und auf einen freien Platz warten.
change_refused = Warum Sie nicht in diese Stufe wechseln können
change_needs = Dafür brauchen wir noch Angaben: { $details }. Schreiben Sie an { $email }.
change_details_why = Diese Angaben fehlen uns noch. Der Preis und die Bedingungen hängen davon ab.
change_details_show = Preis anzeigen
change_details_again = Preis neu berechnen
change_no_start = In diese Stufe können Sie hier gerade nicht wechseln: Ihr Preis oder ihr erster Tag steht nicht fest, oder Sie sind über diese Laufzeit hinaus an Ihre eigene Stufe gebunden (Kündigungsfrist oder Mindestlaufzeit). Wenn Sie wechseln möchten, schreiben Sie an { $email }.
change_when = Wann und zu welchem Preis
change_now = Jetzt: Ihr erster Tag in der neuen Stufe ist der { $day }
change_next = Mit der nächsten Laufzeit: Ihr erster Tag in der neuen Stufe ist der { $day }
change_rest = Sie zahlen { $price }: die Differenz für den Rest der Laufzeit ({ $share } des Jahresbeitrags). Ihre Laufzeit endet weiterhin am { $day }. Was Sie schon genutzt haben, wird auf die Leistungen der neuen Stufe angerechnet.
change_rest_free = Sie zahlen nichts dazu. Ihre Laufzeit endet weiterhin am { $day }. Was Sie schon genutzt haben, wird auf die Leistungen der neuen Stufe angerechnet.
change_rest_later = Es gilt der Preis am Tag der Genehmigung: je später, desto niedriger.
change_term = Ihre Laufzeit: { $first } bis { $last }. Der Preis beträgt { $price }.
change_term_free = Ihre Laufzeit: { $first } bis { $last }. Sie ist kostenlos.
change_life = Es gibt kein festes Ende. Das erste Jahr kostet { $price }.
change_life_free = Es gibt kein festes Ende, und die Stufe ist kostenlos.
change_down = Für Ihre aktuelle Laufzeit gilt der vereinbarte Preis, deshalb wird nichts erstattet. Ein Wechsel in diese Stufe beginnt mit der nächsten Laufzeit.
change_reason = Möchten Sie uns dazu etwas mitteilen? (optional)
change_agreement = Zu unterschreiben: { $title }
change_agreement_now = Zu unterschreiben, wenn der Wechsel jetzt beginnt: { $title }
change_agreement_next = Zu unterschreiben, wenn der Wechsel mit Ihrer nächsten Laufzeit beginnt: { $title }
change_sign = Ich habe gelesen und akzeptiere: { $title }
change_name = Ihr vollständiger Name
change_unsigned = Akzeptieren Sie jede Vereinbarung und geben Sie Ihren Namen ein
change_ask = Wechsel zu { $tier } beantragen
change_do = Zu { $tier } wechseln
change_conflict = Inzwischen hat sich etwas geändert, zum Beispiel der Preis oder der erste Tag. Es ist nichts geschehen. Prüfen Sie die neuen Angaben. Wenn Sie dabei bleiben, senden Sie das Formular noch einmal ab.
change_done = Vielen Dank. Alle, die die Mitgliedschaft verwalten, bekommen eine E-Mail. Auf dieser Seite sehen Sie, wie es weitergeht.
change_withdrawn_done = Sie haben es zurückgezogen. Es ändert sich nichts.
change_waiting = Sie haben am { $day } den Wechsel zu { $tier } beantragt. Die Geschäftsstelle entscheidet.
renew_waiting = Sie haben am { $day } die Verlängerung beantragt. Die Geschäftsstelle entscheidet.
change_approved = Sie wechseln mit der nächsten Laufzeit zu { $tier }.
change_renewing = Sie haben verlängert. Die nächste Laufzeit schließt an diese an.
change_withdraw = Zurückziehen
outlook_changes = Am { $day } wechseln Sie zu { $tier }.
outlook_changes_price = Am { $day } wechseln Sie zu { $tier }. Die Laufzeit kostet { $price }.
renew_heading = Verlängern
renew_lead = Prüfen Sie Ihre Angaben und den Preis. Sie können bis zum { $day } verlängern.
renew_none = Es gibt gerade nichts zu verlängern. Wenn Sie Fragen haben, schreiben Sie an { $email }.
renew_no_price = Der Preis Ihrer nächsten Laufzeit muss vereinbart werden. Wenn Sie verlängern möchten, schreiben Sie an { $email }.
renew_button = Mitgliedschaft verlängern
renew_ask = Verlängerung beantragen
renew_decided = Die Geschäftsstelle entscheidet, denn diese Bedingungen werden erneut geprüft:
renew_next = Ihre nächste Laufzeit
renew_details = Ihre Angaben
renew_details_wrong = Wenn etwas nicht mehr stimmt, schreiben Sie an { $email }, bevor Sie verlängern.
renew_changes = Was sich im Programm ändert
renew_same = Für Ihre Stufe ändert sich nichts.
renew_done = Sie haben verlängert. Alle, die die Mitgliedschaft verwalten, bekommen eine E-Mail.
renew_text = Ihre Mitgliedschaft verlängert sich nicht automatisch. Sie können bis zum { $day } verlängern.
todo_renew = Mitgliedschaft verlängern
reconfirm_heading = Mitgliedschaft bestätigen
reconfirm_what = Bestätigen Sie, dass das noch gilt: { $what }
reconfirm_by = Damit Ihre Mitgliedschaft weiterläuft, bestätigen Sie sie bis zum { $day }.
reconfirm_by_decided = Bestätigen Sie sie bis zum { $day }. Die Stiftung entscheidet dann, ob Ihre Mitgliedschaft weiterläuft.
reconfirm_between = Sie können sie vom { $first } bis zum { $last } bestätigen.
reconfirm_else_ends = Wenn Sie es nicht tun, endet Ihre Mitgliedschaft.
reconfirm_else_moves = Wenn Sie es nicht tun, wechseln Sie in eine andere Stufe: { $tier }.
reconfirm_else_asks = Wenn Sie es nicht tun, melden wir uns bei Ihnen.
reconfirm_button = Bestätigen
reconfirm_done = Sie haben es bestätigt. Alle, die die Mitgliedschaft verwalten, bekommen eine E-Mail.
reconfirm_given = Sie haben es bestätigt. Die nächste Laufzeit schließt an diese an.
reconfirm_waiting = Sie haben Ihre Mitgliedschaft am { $day } bestätigt. Die Geschäftsstelle entscheidet, ob sie weiterläuft.
reconfirm_mail_subject = Bitte bestätigen Sie Ihre Mitgliedschaft bis zum { $day }
history_confirmed = Vom Mitglied bestätigt
history_to_confirm = Laufzeit angelegt, die das Mitglied bestätigen muss
change_invoice_line = statt { $tier }, für { $share } des Jahresbeitrags
change_mail_asked_subject = Wechsel zu { $tier } beantragt: { $member }
change_mail_asked = Das Mitglied hat einen Wechsel der Stufe beantragt. Die Geschäftsstelle entscheidet.
change_mail_approved_subject = Wechsel zu { $tier } genehmigt: { $member }
change_mail_approved = Der Wechsel der Stufe wurde genehmigt.
change_mail_declined_subject = Wechsel zu { $tier } abgelehnt: { $member }
change_mail_declined = Der Wechsel der Stufe wurde abgelehnt. Es ändert sich nichts.
change_mail_withdrawn_subject = Zurückgezogen, es ändert sich nichts: { $tier }, { $member }
change_mail_withdrawn = Der Wechsel oder die Verlängerung wurde zurückgezogen. Es ändert sich nichts.
change_mail_renewal_subject = Verlängerung bestätigt: { $tier }, { $member }
change_mail_renewal = Die Mitgliedschaft geht mit einer weiteren Laufzeit weiter.
change_mail_confirmed_subject = Sie haben Ihre Mitgliedschaft bestätigt: { $tier }, { $member }
change_mail_confirmed = Sie haben Ihre Mitgliedschaft bestätigt. Sie läuft jetzt bis zum { $day } weiter.
change_mail_confirmed_approved = Sie haben Ihre Mitgliedschaft bestätigt, und die Stiftung hat zugestimmt. Sie läuft jetzt bis zum { $day } weiter.
change_mail_confirmed_again = Am { $day } fragen wir Sie wieder.
change_mail_member_confirmed_subject = Mitgliedschaft bestätigt: { $tier }, { $member }
change_mail_member_confirmed = Das Mitglied hat die Mitgliedschaft bestätigt. Sie läuft jetzt bis zum { $day } weiter.
change_mail_member_confirmed_again = Am { $day } wird das Mitglied wieder gefragt.
change_mail_to_decide_subject = Mitgliedschaft bestätigt, Entscheidung offen: { $tier }, { $member }
change_mail_to_decide = Sie haben Ihre Mitgliedschaft bestätigt. Die Geschäftsstelle entscheidet, ob sie weiterläuft.
change_mail_member_to_decide = Das Mitglied hat die Mitgliedschaft bestätigt. Die Geschäftsstelle entscheidet, ob sie weiterläuft.
change_mail_renewal_asked_subject = Verlängerung beantragt: { $tier }, { $member }
change_mail_renewal_asked = Das Mitglied hat die Verlängerung beantragt. Die Geschäftsstelle entscheidet.
change_mail_renewal_declined_subject = Verlängerung abgelehnt: { $tier }, { $member }
change_mail_renewal_declined = Die Verlängerung wurde abgelehnt. An der aktuellen Laufzeit ändert sich nichts.
history_change_asked = Wechsel der Stufe beantragt
history_change_withdrawn = Wechsel der Stufe zurückgezogen
history_change_approved = Wechsel der Stufe genehmigt
history_change_declined = Wechsel der Stufe abgelehnt
history_renewal_asked = Verlängerung beantragt
history_renewal_withdrawn = Verlängerung zurückgezogen
countersign_lead = Das Mitglied hat das mit einem Wechsel der Stufe unterschrieben.
countersign_waits = Das Mitglied hat das mit einem Wechsel der Stufe unterschrieben. Die Unterschrift der Stiftung steht noch aus.
countersign_conflict = Inzwischen hat sich etwas geändert, deshalb wurde nichts unterschrieben. Prüfen Sie, was jetzt auf Ihre Unterschrift wartet.
decide_heading = Wechsel der Stufe
decide_asked = Das Mitglied hat am { $day } den Wechsel zu { $tier } beantragt.
decide_renewal_asked = Das Mitglied hat am { $day } die Verlängerung beantragt.
decide_now = Wenn Sie genehmigen, gilt der Wechsel sofort.
decide_next = Wenn Sie genehmigen, gilt der Wechsel ab der nächsten Laufzeit.
decide_approved = Das Mitglied wechselt mit der nächsten Laufzeit zu { $tier }.
decide_renewing = Das Mitglied hat für die nächste Laufzeit verlängert.
decide_others = Sie haben diesen Wunsch für das Mitglied eingetragen. Deshalb entscheidet jemand anderes darüber.
decide_nobody = Zurzeit kann das niemand sonst. Nötig ist ein weiteres Konto: Die Administration kann einer zweiten Person die Rolle Geschäftsstelle oder Administration geben. Oder Sie ziehen den Wunsch zurück und bitten das Mitglied, ihn im Mitgliederbereich selbst zu stellen.
decide_reason = Begründung
decide_reason_hint = Das Mitglied liest sie.
decide_approve = Wechsel genehmigen
decide_decline = Wechsel ablehnen
decide_approved_done = Sie haben den Wechsel genehmigt. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
decide_declined_done = Sie haben den Wechsel abgelehnt. Alle, die die Mitgliedschaft verwalten, haben eine E-Mail bekommen.
decide_no_reason = Geben Sie eine Begründung mit höchstens 5.000 Zeichen ein
decide_full = Alle Plätze dieser Stufe sind vergeben. Es ist nichts geschehen.
decide_outdated = Das Programm hat sich seitdem geändert, eine weitere Laufzeit hat begonnen, oder der Wechsel ist nicht mehr möglich. Es ist nichts geschehen. Lehnen Sie den Wechsel ab, und bitten Sie das Mitglied, ihn noch einmal zu beantragen.

calendar_heading = Kalender
calendar_lead = Was fällig ist und was automatisch geschieht, nach Datum.
calendar_ahead = Was ansteht
calendar_none = Nichts ist fällig, und nichts ist geplant.
calendar_earlier = Früher
calendar_today = Heute
calendar_term_begins = Die Laufzeit beginnt
calendar_term_ends = Die Laufzeit endet. Wir melden uns bei Ihnen wegen der nächsten
calendar_term_renews = Die Laufzeit endet und verlängert sich automatisch
calendar_term_moves = Die Laufzeit endet. Danach wechseln Sie in eine andere Stufe
calendar_term_ends_all = Die Laufzeit endet und mit ihr die Mitgliedschaft
calendar_membership_ends = Letzter Tag der Mitgliedschaft
calendar_last_notice = Letzter Tag zum Kündigen
calendar_reminder =
    { $n ->
        [one] Erinnerung: noch { $n } Tag, um vor dem Ende der Laufzeit zu handeln
       *[other] Erinnerung: noch { $n } Tage, um vor dem Ende der Laufzeit zu handeln
    }
calendar_reminder_text = Wir schicken sie per E-Mail an alle, die die Mitgliedschaft verwalten.
calendar_grace_ends = Letzter Tag, um nach dem Ende der Laufzeit zu verlängern
calendar_benefit_begins = Ab heute können Sie das nutzen: { $benefit }
calendar_quantity_ends =
    { $n ->
        [one] { $benefit }: letzter Tag zum Nutzen, noch { $n } übrig
       *[other] { $benefit }: letzter Tag zum Nutzen, noch { $n } übrig
    }
calendar_carries =
    { $n ->
        [one] Bis zu { $n } wird übertragen.
       *[other] Bis zu { $n } werden übertragen.
    }
calendar_use = { $benefit }: { $state }
calendar_invoice_due = Rechnung { $label } bezahlen: { $amount }
calendar_bill = Rechnung { $number } von { $of } wird gestellt: { $amount }
calendar_delivery_due = Eine Sachleistung ist fällig
calendar_voting_begins = Ab heute können Sie abstimmen: { $election }
calendar_subscribe = In Ihrem eigenen Kalender
calendar_subscribe_text = Abonnieren Sie diese Termine in Ihrer Kalender-App. Die Adresse ist nur für Sie bestimmt: Wer sie kennt, kann die Termine lesen. Sie funktioniert, bis Sie sie zurückziehen oder nicht mehr für das Mitglied handeln.
calendar_make = Adresse erstellen
calendar_made_on = Sie haben am { $day } eine Adresse erstellt. Wir können sie nicht noch einmal zeigen, weil wir sie nicht speichern.
calendar_replace = Durch eine neue ersetzen
calendar_withdraw = Zurückziehen
calendar_made = Kopieren Sie die Adresse jetzt. Sie können sie nicht noch einmal sehen.
calendar_open = In einer Kalender-App öffnen
calendar_withdrawn = Die Adresse funktioniert nicht mehr.

value_heading = Leistungsbericht
value_summary =
    { $n ->
        [one] Was Sie in dieser Laufzeit bekommen und genutzt haben, mit Nachweisen. { $n } Anfrage wurde erfüllt.
       *[other] Was Sie in dieser Laufzeit bekommen und genutzt haben, mit Nachweisen. { $n } Anfragen wurden erfüllt.
    }
value_summary_none = Was Sie in dieser Laufzeit bekommen haben. Es wurde keine Anfrage erfüllt.
value_member = Mitglied
value_foundation = Stiftung
value_tier = Stufe
value_term = Laufzeit
value_days =
    { $n ->
        [one] { $days } ({ $n } Tag)
       *[other] { $days } ({ $n } Tage)
    }
value_terms = Laufzeiten
value_pdf = Als PDF herunterladen
value_benefits = Leistungen
value_unused =
    { $n ->
        [one] { $n } wurde bis zum { $day } nicht genutzt
       *[other] { $n } wurden bis zum { $day } nicht genutzt
    }
value_price = Preis
value_no_invoices = Für diese Laufzeit gibt es keine Rechnung.
value_paid = Für diese Laufzeit bezahlt: { $amount }
value_note = Dieser Bericht zeigt, was wir bis zum { $day } erfasst haben. Er schätzt nicht, was eine Leistung wert ist: Ein Preis wird nur gezeigt, wenn das Programm einen nennt.
value_former = Nicht mehr Teil des Programms
value_what = Anfrage
value_state = Stand
value_evidence = Nachweis
value_granted = Umfang
value_link = Was die Mitgliedschaft Ihnen in dieser Laufzeit gebracht hat
value_invoice = Rechnung
value_day = Datum
value_amount = Betrag
value_paid_label = Für diese Laufzeit bezahlt

data_heading = Ihre Daten
data_lead = Laden Sie herunter, was wir über das Mitglied gespeichert haben, lassen Sie es berichtigen oder löschen.
data_export = Herunterladen
data_export_text = Eine Datei (JSON) enthält alles: die Antworten des Antrags, Personen, Laufzeiten, Wechsel der Stufe, Anfragen, Vereinbarungen, Rechnungen, geplante Rechnungen und Zahlungen, die öffentliche Seite, Nachweise, Prüfungen von Adressen, E-Mails und den Verlauf. In ihr steht, wo Sie die PDFs und die hochgeladenen Dateien herunterladen können. Interne Notizen der Stiftung enthält sie nicht.
data_export_button = Alles herunterladen
data_export_only = Alles herunterladen können nur Personen, die die Mitgliedschaft verwalten oder zeichnungsberechtigt sind.
data_correct = Etwas berichtigen
data_correct_people = Namen und E-Mail-Adressen von Personen: unter „Personen“, von ihnen selbst oder von allen, die die Mitgliedschaft verwalten
data_correct_profile = Beschreibung, Links und Logos: unter „Öffentliche Seite“, von Personen, die die Mitgliedschaft verwalten, zeichnungsberechtigt oder für das Marketing zuständig sind
data_correct_rest = Name, Anschrift und Angaben des Mitglieds, Rechnungen und Vereinbarungen: Schreiben Sie an { $email }
data_correct_text = Eine Berichtigung ist ein neuer Eintrag. Was sie ersetzt, bleibt im Verlauf, damit alle sehen, wer wann was geändert hat.
data_erase = Löschen lassen
data_erase_text = Wenn die Mitgliedschaft beendet und keine Rechnung mehr offen ist, können Sie die personenbezogenen Daten des Mitglieds löschen lassen: Schreiben Sie an { $email }. Die Administration der Stiftung löscht sie, und das lässt sich nicht rückgängig machen. Laden Sie vorher alles herunter.
data_erased = Was gelöscht wird
data_erased_people = Die Listen der Personen, die für das Mitglied handeln oder gehandelt haben, mit Namen und E-Mail-Adressen, ihre Links und E-Mails an sie
data_erased_answers = Die Antworten des Antrags, hochgeladene Dateien und Unterschriften
data_erased_public = Die öffentliche Seite mit ihren Logos, Nachweise, Adressen des Kalenders und Ergebnisse der Prüfungen von Adressen
data_erased_texts = Texte zu Anfragen und Sachleistungen, Begründungen von Stimmen und Notizen
data_kept = Was bleibt und warum
data_kept_accounts = Rechnungen, Stornorechnungen, Zahlungen und Kontoauszüge mit ihren Namen: Das Gesetz verlangt, dass die Stiftung Buchungsbelege einige Jahre aufbewahrt
data_kept_minutes = Protokolle von Sitzungen mit dem Namen des Mitglieds: Sie halten fest, wie die Stiftung entschieden hat
data_kept_ledger = Dass es einen Antrag und eine Mitgliedschaft gab, was geschah und wann, ohne Namen
data_kept_people = Die E-Mail-Adresse, mit der sich eine Person anmeldet: Sie zeigt, wer was getan hat
import_heading = Mitglieder importieren
import_link = Mitglieder aus einem anderen System importieren
import_lead = Laden Sie eine Liste bestehender Mitglieder hoch. Bevor jemand aufgenommen wird, sehen Sie, was mit jeder Zeile geschieht. Niemand bekommt eine E-Mail, und für aktuelle Laufzeiten wird nichts berechnet.
import_upload = Liste hochladen
import_programme = Programm
import_file_hint = CSV, JSON oder das YAML einer CNCF-Landscape, bis 10 MB. Exporte aus CiviCRM, GitHub Sponsors, Open Collective und von python.org werden erkannt. Speichern Sie eine Tabellenkalkulation zuerst als CSV.
import_upload_button = Hochladen und prüfen
import_lists = Listen
import_lists_none = Bisher wurde keine Liste hochgeladen.
import_rows = Zeilen
import_rows_none = Es gibt keine solchen Zeilen.
import_file_missing = Wählen Sie eine Datei mit mindestens einer Zeile
import_file_too_large = Wählen Sie eine Datei bis 10 MB, oder teilen Sie die Liste
import_too_many_rows = Wählen Sie eine Datei mit bis zu 20.000 Zeilen, oder teilen Sie die Liste
import_file_archive = Wählen Sie keine ZIP-Datei und keine Tabellenkalkulation: Entpacken Sie die Datei, oder speichern Sie die Tabelle als CSV
import_file_other = Wählen Sie eine CSV- oder JSON-Datei oder das YAML einer Landscape
import_file_broken = Zeile { $line } ist nicht lesbar. Berichtigen Sie sie, und wählen Sie die Datei dann noch einmal
import_name_missing = Wählen Sie die Spalte mit dem Namen des Mitglieds
import_column_twice = Das steht schon in einer anderen Spalte. Wählen Sie eine davon
import_day_wrong = Geben Sie einen Tag an, oder lassen Sie das Feld leer
import_nothing = Es würde niemand aufgenommen. Ändern Sie, was die Liste bedeutet, oder verwerfen Sie sie.
import_changed = Die Liste, das Programm oder das Datum hat sich inzwischen geändert. Es wurde nichts getan. Prüfen Sie, was jetzt in der Liste steht.
import_done_read = Die Liste wurde neu gelesen. Niemand wurde aufgenommen.
import_done_choose = Ihre Wahl ist gespeichert.
import_done_import = Der Import hat begonnen. Wenn die Liste lang ist, laden Sie die Seite neu, um zu sehen, wie viele Mitglieder schon aufgenommen sind.
import_done_discard = Die Liste wurde verworfen. Niemand wurde aufgenommen.
import_done_undo = Der Import wird rückgängig gemacht. Laden Sie die Seite neu, um den Stand zu sehen.
import_done_retry = Die fehlgeschlagenen Zeilen werden noch einmal versucht. Wenn es viele sind, laden Sie die Seite neu, um den Stand zu sehen.
import_state_draft = Noch nicht importiert
import_state_running = Wird importiert
import_state_imported = Importiert
import_state_undoing = Wird rückgängig gemacht
import_state_undone = Rückgängig gemacht
import_format_landscape = CNCF-Landscape
import_format_open_collective = Open Collective
import_format_github = GitHub Sponsors
import_format_civicrm = CiviCRM
import_format_python = python.org
import_format_table = Tabelle
import_column_name = Name des Mitglieds
import_column_kind = Person oder Organisation
import_column_contact = Name der Ansprechperson
import_column_email = E-Mail-Adresse der Ansprechperson
import_column_website = Website
import_column_first = Erster Tag der Laufzeit
import_column_last = Letzter Tag der Laufzeit
import_column_amount = Betrag (wird nur angezeigt)
import_column_logo = Logo (wird nur angezeigt)
import_column_key = Nummer im anderen System
import_column_nothing = Etwas anderes
import_columns_text = Geben Sie an, was in jeder Spalte steht. Eine Liste braucht den Namen des Mitglieds.
import_dates = Reihenfolge in Datumsangaben
import_dates_shown = Aus den Angaben ableiten
import_dates_ymd = Jahr, Monat, Tag
import_dates_dmy = Tag, Monat, Jahr
import_dates_mdy = Monat, Tag, Jahr
import_choices = Was die Liste bedeutet
import_tiers = Stufen
import_tiers_text = Wählen Sie für jede Stufe der Liste die Stufe des Programms.
import_tier_rows =
    { $n ->
         [one] { $name } ({ $n } Zeile)
        *[other] { $name } ({ $n } Zeilen)
    }
import_tier_none =
    { $n ->
         [one] Keine Stufe ({ $n } Zeile)
        *[other] Keine Stufe ({ $n } Zeilen)
    }
import_tier_choose = Nicht bekannt
import_tier_left_out = Diese Zeilen nicht importieren
import_first_day = Erster Tag für Zeilen ohne Angabe
import_first_day_hint = Wenn Sie nichts angeben, werden Zeilen ohne ersten Tag nicht aufgenommen.
import_people = Zeilen ohne Angabe als Personen behandeln, nicht als Organisationen
import_alike = Zeilen auch aufnehmen, wenn ihr Name einem anderen ähnelt
import_read_button = Liste neu lesen
import_row_ready = Wird aufgenommen
import_row_added = Aufgenommen
import_row_ask = Etwas fehlt
import_row_skipped = Übersprungen
import_row_undone = Wieder entfernt
import_row_kept = Geblieben
import_row_failed = Fehlgeschlagen
import_row_stuck = Nicht entfernt
import_row_number = Zeile
import_row_why = Was geschieht, und warum
import_row_choose = Wählen
import_row_unnamed = Ohne Namen
import_row_forgotten = Gelöscht
import_row_text = Die Zeile in der Liste
import_leave_out = Weglassen
import_leave_out_named = { $name } weglassen
import_add_anyway = Trotzdem aufnehmen
import_add_anyway_named = { $name } trotzdem aufnehmen
import_take_in = Doch aufnehmen
import_take_in_named = { $name } doch aufnehmen
import_says_ready = Wird als { $tier } aufgenommen, { $first } – { $last }.
import_says_ready_open = Wird als { $tier } ab { $first } ohne festes Ende aufgenommen.
import_says_added = Als { $tier } aufgenommen, { $first } – { $last }.
import_says_added_open = Als { $tier } ab { $first } ohne festes Ende aufgenommen.
import_says_undone = Wurde aufgenommen und wieder entfernt.
import_says_kept = Ist weiterhin Mitglied, weil seit dem Import jemand etwas geändert hat.
import_says_since = Ist seit { $day } Mitglied.
import_says_early = Die Laufzeit begann vor der ersten Version des Programms, deshalb gelten die Regeln der Version { $version }.
import_says_email_wrong = { $email } ist keine E-Mail-Adresse, deshalb kann niemand für das Mitglied handeln, und niemand bekommt seine Rechnungen.
import_says_no_email = Die Liste hat keine E-Mail-Adresse, deshalb kann niemand für das Mitglied handeln, und niemand bekommt seine Rechnungen.
import_says_nobody = Niemand kann für das Mitglied handeln, und niemand bekommt seine Rechnungen. Benennen Sie jemanden auf der Seite des Mitglieds.
import_says_failed = Die Zeile konnte wegen eines Fehlers dieser Website nicht aufgenommen werden, und nichts davon wurde gespeichert. Referenz: { $reference }
import_says_stuck = Ist noch Mitglied: Es konnte wegen eines Fehlers dieser Website nicht entfernt werden. Referenz: { $reference }
import_says_member = Ist schon Mitglied.
import_says_member_since = Ist schon seit { $day } Mitglied.
import_says_twice = Zeile { $row } hat denselben Namen.
import_says_alike = Der Name ähnelt { $name } (schon Mitglied oder in dieser Liste). Wenn es ein anderes Mitglied ist, nehmen Sie die Zeile trotzdem auf.
import_says_tier_unknown = Die Stufe „{ $tier }“ ist nicht bekannt. Wählen Sie, welche es ist.
import_says_no_tier = Die Zeile hat keine Stufe. Wählen Sie, welche es ist.
import_says_tier_left_out = Sie importieren die Stufe „{ $tier }“ nicht.
import_says_no_name = Die Zeile hat keinen Namen.
import_says_no_first_day = Die Zeile hat keinen ersten Tag. Geben Sie an, welcher zählt.
import_says_day_unclear = „{ $day }“ kann zwei Tage bedeuten. Wählen Sie die Reihenfolge in Datumsangaben.
import_says_day_wrong = „{ $day }“ ist kein Tag oder liegt zu weit in der Zukunft.
import_says_days_reversed = Der letzte Tag liegt vor dem ersten.
import_says_over = Die Laufzeit endete am { $day }.
import_says_inactive = Ist kein Mitglied mehr: „{ $status }“.
import_says_pending = Ist noch kein Mitglied: „{ $status }“.
import_says_no_member = Hat eine andere Rolle: „{ $role }“.
import_says_inherited = Diese Mitgliedschaft gehört zu der mit der Nummer { $number } und wird nicht einzeln aufgenommen.
import_says_no_people = Ist eine Person, und die Stufe ist für Organisationen.
import_says_no_organisations = Ist eine Organisation, und die Stufe ist für Personen.
import_says_full = Alle Plätze der Stufe sind vergeben.
import_says_left_out = Sie haben die Zeile weggelassen.
import_says_forgotten = Sie wurde nicht aufgenommen. Was die Liste darüber enthielt, wurde gelöscht.
import_back = Alle Listen
import_about = { $format }, für { $programme }
import_by = { $who }, { $moment }
import_sum_stranded = Das Programm dieser Liste ist nicht mehr auf der Website, daher kann niemand aufgenommen werden. Sie können die Liste verwerfen.
import_sum_draft =
    { $n ->
         [one] { $n } Mitglied wird aufgenommen. Bisher ist nichts geschehen.
        *[other] { $n } Mitglieder werden aufgenommen. Bisher ist nichts geschehen.
    }
import_sum_running = Bisher aufgenommen: { $count }. Laden Sie die Seite neu, um den Stand zu sehen.
import_sum_imported =
    { $n ->
         [one] { $n } Mitglied wurde aufgenommen.
        *[other] { $n } Mitglieder wurden aufgenommen.
    }
import_sum_undoing = Mitglieder werden entfernt. Laden Sie die Seite neu, um den Stand zu sehen.
import_sum_undone = Alle Mitglieder aus dieser Liste wurden wieder entfernt.
import_sum_kept =
    { $n ->
        [one] { $n } Mitglied ist geblieben, weil seit dem Import jemand etwas daran geändert hat.
       *[other] { $n } Mitglieder sind geblieben, weil seit dem Import jemand etwas daran geändert hat.
    }
import_sum_stuck = Der Import wurde rückgängig gemacht, aber nicht vollständig.
import_failed_note =
    { $n ->
        [one] { $n } Zeile konnte wegen eines Fehlers dieser Website nicht aufgenommen werden. Die anderen Zeilen betrifft das nicht. Schicken Sie die Referenz an die Betreiber dieser Website. Wenn der Fehler behoben ist, versuchen Sie es noch einmal, oder machen Sie den Import rückgängig.
       *[other] { $n } Zeilen konnten wegen eines Fehlers dieser Website nicht aufgenommen werden. Die anderen Zeilen betrifft das nicht. Schicken Sie die Referenzen an die Betreiber dieser Website. Wenn der Fehler behoben ist, versuchen Sie es noch einmal, oder machen Sie den Import rückgängig.
    }
import_stuck_note =
    { $n ->
        [one] { $n } Mitglied konnte wegen eines Fehlers dieser Website nicht entfernt werden. Schicken Sie die Referenz an die Betreiber dieser Website. Wenn der Fehler behoben ist, versuchen Sie es noch einmal.
       *[other] { $n } Mitglieder konnten wegen eines Fehlers dieser Website nicht entfernt werden. Schicken Sie die Referenzen an die Betreiber dieser Website. Wenn der Fehler behoben ist, versuchen Sie es noch einmal.
    }
import_failed_late =
    { $n ->
        [one] { $n } Zeile konnte wegen eines Fehlers dieser Website nicht aufgenommen werden. Das lässt sich nicht mehr wiederholen. Laden Sie die Liste noch einmal hoch, um sie aufzunehmen.
       *[other] { $n } Zeilen konnten wegen eines Fehlers dieser Website nicht aufgenommen werden. Das lässt sich nicht mehr wiederholen. Laden Sie die Liste noch einmal hoch, um sie aufzunehmen.
    }
import_forgotten = Was die Liste über alle enthielt, die nicht aufgenommen wurden, wurde 30 Tage nach dem Import gelöscht.
import_failed_show = Fehlgeschlagene anzeigen
import_retry_button = Noch einmal versuchen
import_nobody_draft =
    { $n ->
        [one] { $n } dieser Mitglieder hat in der Liste keine gültige E-Mail-Adresse, deshalb bekäme niemand seine Rechnungen und Erinnerungen. Ergänzen Sie die Adresse in der Datei, und laden Sie sie noch einmal hoch. Oder importieren Sie die Liste, und benennen Sie jemanden auf der Seite des Mitglieds.
       *[other] { $n } dieser Mitglieder haben in der Liste keine gültige E-Mail-Adresse, deshalb bekäme niemand ihre Rechnungen und Erinnerungen. Ergänzen Sie die Adressen in der Datei, und laden Sie sie noch einmal hoch. Oder importieren Sie die Liste, und benennen Sie jemanden auf den Seiten der Mitglieder.
    }
import_nobody_added =
    { $n ->
        [one] Rechnungen und Erinnerungen für { $n } dieser Mitglieder bekommt niemand. Öffnen Sie die Seite des Mitglieds, und benennen Sie jemanden, der die Mitgliedschaft verwaltet.
       *[other] Rechnungen und Erinnerungen für { $n } dieser Mitglieder bekommt niemand. Öffnen Sie die Seite jedes Mitglieds, und benennen Sie jemanden, der die Mitgliedschaft verwaltet.
    }
import_nobody_show = Diese Mitglieder anzeigen
import_broken = Diese Zeilen sind nicht lesbar: { $lines }.
import_button =
    { $n ->
         [one] { $n } Mitglied aufnehmen
        *[other] { $n } Mitglieder aufnehmen
    }
import_discard = Liste verwerfen
import_discard_text = Die Liste wird gelöscht. Niemand wurde aufgenommen.
import_discard_button = Verwerfen
import_undo = Import rückgängig machen
import_undo_text = Alle Mitglieder aus dieser Liste werden entfernt, außer denen, bei denen seitdem jemand etwas geändert hat.
import_undo_button = Diese Mitglieder entfernen
history_imported = Mitgliedschaft importiert
history_import_undone = Import rückgängig gemacht
history_members_imported = Mitglieder importiert
history_member_import_undone = Import rückgängig gemacht
list_csv = Als CSV herunterladen
manager_heading = Jemanden benennen, der sie verwaltet
manager_text = Diese Mitgliedschaft wurde ohne E-Mail-Adresse importiert, deshalb kann niemand für das Mitglied handeln, und niemand bekommt seine Rechnungen und Erinnerungen. Die Person, die Sie benennen, bekommt eine E-Mail und die offenen Rechnungen. Sie kann alle anderen benennen.
manager_button = Benennen und benachrichtigen
manager_named = Die Person verwaltet jetzt die Mitgliedschaft und bekommt eine E-Mail.
manager_changed = Inzwischen hat jemand diese Mitgliedschaft geändert. Prüfen Sie die Personen, und versuchen Sie es noch einmal.
## Webhooks

webhooks_heading = Webhooks
webhooks_lead = Ein Webhook meldet anderer Software, zum Beispiel einem CRM oder einer Mailingliste, was hier geschieht. Wir senden jedes Ereignis nach der Spezifikation „Standard Webhooks“ an seine Adresse.
webhooks_api = Was gesendet wird, und wie Sie es prüfen
webhooks_own = Ihre Webhooks
webhooks_none = Es gibt noch keine Webhooks.
webhook_name = Webhook
webhook_events = Ereignisse
webhook_event_count =
    { $n ->
        [one] { $n } Art
       *[other] { $n } Arten
    }
webhook_delivered_last = Zuletzt zugestellt
webhook_delivered_never = Noch nichts
webhook_failed_count = Nicht zugestellt
webhook_active = Aktiv
webhook_paused = Angehalten
webhook_failing = Abgeschaltet: nicht erreichbar
webhook_gone = Abgeschaltet: Der Empfänger nimmt keine Ereignisse mehr an
webhook_add = Webhook hinzufügen
webhook_url = Adresse (URL)
webhook_url_hint = Sie beginnt mit https:// und ist im öffentlichen Internet.
webhook_description = Wofür er ist
webhook_description_hint = Damit andere ihn erkennen, zum Beispiel „CRM“. Das Feld kann leer bleiben.
webhook_url_missing = Geben Sie eine URL ein, zum Beispiel https://hooks.example.org/in
webhook_url_https = Geben Sie eine URL ein, die mit https:// beginnt
webhook_url_password = Geben Sie die URL ohne Benutzername und Passwort ein. Stattdessen sind die Anfragen signiert
webhook_url_port = Geben Sie eine URL ohne Port ein. Ereignisse werden nur an Port 443 gesendet
webhook_url_private = Geben Sie eine URL im öffentlichen Internet ein. Diese führt in ein privates Netz
webhook_description_long = Beschreiben Sie ihn in höchstens 200 Zeichen
webhook_events_missing = Wählen Sie mindestens eine Art von Ereignis
webhook_too_many = Es gibt 20 Webhooks. Löschen Sie, was Sie nicht brauchen, und fügen Sie dann einen hinzu
webhook_not_active = Der Webhook ist angehalten oder abgeschaltet. Setzen Sie ihn erst fort
webhook_secret_made = Kopieren Sie das Geheimnis jetzt. Es wird nicht noch einmal angezeigt. Die Software braucht es, um zu prüfen, dass ein Ereignis von uns ist.
webhook_secret_both = Bis morgen um diese Zeit signieren wir mit beiden Geheimnissen. Ersetzen Sie das alte bis dahin.
webhook_done_changed = Der Webhook ist geändert.
webhook_done_paused = Der Webhook ist angehalten. Was jetzt geschieht, wird nicht nachgesendet.
webhook_done_resumed = Der Webhook ist wieder aktiv.
webhook_done_tested = Das Testereignis ist unterwegs. Laden Sie die Seite neu, um zu sehen, ob es angekommen ist.
webhook_done_again = Das Ereignis ist noch einmal unterwegs.
webhook_done_deleted = Der Webhook ist gelöscht.
webhook_test = Testereignis senden
webhook_pause = Anhalten
webhook_resume = Fortsetzen
webhook_change = Adresse oder Ereignisse ändern
webhook_change_save = Änderungen speichern
webhook_replace = Geheimnis ersetzen
webhook_replace_text = Sie bekommen ein neues Geheimnis. 24 Stunden lang signieren wir auch mit dem alten, damit beim Ersetzen nichts verloren geht.
webhook_replace_button = Neues Geheimnis erzeugen
webhook_delete = Webhook löschen
webhook_delete_text = Es wird nichts mehr gesendet, und auch die Liste der Zustellungen wird gelöscht. Das lässt sich nicht rückgängig machen. Wenn Sie nur eine Pause brauchen, halten Sie den Webhook stattdessen an.
webhook_delete_button = Endgültig löschen
webhook_old_secret = Das alte Geheimnis gilt bis
webhook_deliveries = Zustellungen
webhook_deliveries_hint = Ein Ereignis, das nicht ankommt, wird bis zu zehnmal in drei Tagen gesendet. Zustellungen stehen 90 Tage lang hier.
webhook_deliveries_none = Es wurde noch nichts gesendet.
webhook_deliveries_none_here = Es gibt keine solchen Zustellungen.
webhook_deliveries_all = Alle
webhook_deliveries_waiting = Ausstehend
webhook_deliveries_delivered = Zugestellt
webhook_deliveries_failed = Gescheitert
webhook_event = Ereignis
webhook_when = Wann
webhook_attempts = Versuche
webhook_attempt_count =
    { $n ->
        [one] { $n } Versuch
       *[other] { $n } Versuche
    }
webhook_next_at = Nächster: { $moment }
webhook_status = Status { $status }, { $millis } ms
webhook_trouble_private = Die Adresse führt in ein privates Netz
webhook_trouble_slow = Keine Antwort in 15 Sekunden
webhook_trouble_connection = Es kam keine sichere Verbindung zustande
webhook_trouble_broken = Die Verbindung brach ab
webhook_trouble_off = Der Webhook wurde abgeschaltet
webhook_content = Was gesendet wurde
webhook_response = Antwort
webhook_send_again = Noch einmal senden
webhook_send_again_label = { $event } vom { $moment } noch einmal senden
webhook_history = Verlauf
webhook_was_added = Hinzugefügt
webhook_was_changed = Geändert
webhook_was_replaced = Geheimnis ersetzt
webhook_was_paused = Angehalten
webhook_was_resumed = Fortgesetzt
webhook_was_turned_off = Abgeschaltet
webhook_was_tested = Testereignis gesendet
webhook_was_again = Ein Ereignis noch einmal gesendet
webhook_by_guildhall = automatisch
webhook_group_application = Anträge
webhook_group_membership = Mitgliedschaften
webhook_group_money = Rechnungen und Zahlungen
webhook_group_benefit = Leistungen
webhook_group_public = Öffentliche Seiten und Verzeichnis
webhook_on_submitted = Ein Antrag wird eingereicht
webhook_on_withdrawn = Ein Antrag wird zurückgezogen
webhook_on_decided = Ein Antrag wird angenommen oder abgelehnt
webhook_on_activated = Eine Mitgliedschaft beginnt
webhook_on_renewed = Eine Mitgliedschaft verlängert sich
webhook_on_tier_changed = Ein Mitglied wechselt die Stufe
webhook_on_notice_given = Ein Mitglied kündigt
webhook_on_notice_withdrawn = Ein Mitglied nimmt die Kündigung zurück
webhook_on_ended = Eine Mitgliedschaft endet
webhook_on_address_failed = Eine geprüfte Adresse eines Mitglieds antwortet nicht
webhook_on_address_recovered = Eine geprüfte Adresse eines Mitglieds antwortet wieder
webhook_on_issued = Eine Rechnung wird gestellt
webhook_on_paid = Eine Rechnung ist vollständig bezahlt
webhook_on_cancelled = Eine Rechnung wird storniert
webhook_on_payment = Eine Zahlung wird erfasst
webhook_on_reversed = Eine Zahlung wird zurückgenommen, zurückgegeben oder erstattet
webhook_on_requested = Ein Mitglied fragt eine Leistung an
webhook_on_approved = Eine Anfrage wird genehmigt
webhook_on_scheduled = Eine Anfrage bekommt einen Termin
webhook_on_delivered = Eine Leistung wird erbracht
webhook_on_refused = Eine Anfrage wird abgelehnt
webhook_on_published = Ein Mitglied veröffentlicht seine öffentliche Seite
webhook_on_listed = Ein Mitglied wird ins Verzeichnis aufgenommen
webhook_on_unlisted = Ein Mitglied wird nicht mehr im Verzeichnis aufgeführt
webhook_mail_subject = Ein Webhook wurde abgeschaltet: { $foundation }
webhook_mail_failing = Wir haben einen Webhook abgeschaltet. Zehnmal in drei Tagen haben wir versucht, ein Ereignis zuzustellen, und auch sonst ist in dieser Zeit nichts angekommen.
webhook_mail_gone = Wir haben einen Webhook abgeschaltet, weil sein Empfänger keine Ereignisse mehr annimmt: Er hat mit 410 (Gone) geantwortet.
webhook_mail_host = Server
webhook_mail_what_now = Sobald der Empfänger wieder funktioniert, setzen Sie den Webhook fort. Gescheiterte Ereignisse können Sie aus der Liste seiner Zustellungen noch einmal senden.
webhook_mail_button = Webhook öffnen

## Reports for a foundation’s people

reports_heading = Berichte
reports_lead = Was Ihre Daten über Mitglieder, Geld und Entscheidungen sagen. Zu jedem Bericht gibt es eine Tabelle mit allen Zahlen, die Sie herunterladen können.
reports_all = Alle Berichte
report_members = Mitglieder nach Stufe
report_members_lead = Wie viele Mitglieder jede Stufe am Ende jedes Monats hatte. Mitglieder zählen vom ersten bis zum letzten Tag ihrer Laufzeiten.
report_retention = Mitgliederbindung
report_retention_lead = Wie viele von denen, die in einem Jahr beigetreten sind, ein Jahr später noch Mitglied waren, zwei Jahre später und so weiter.
report_revenue = Erlöse
report_revenue_lead = Was Sie in Rechnung gestellt haben, abzüglich Stornorechnungen, ohne Steuer. Beträge in verschiedenen Währungen werden nicht zusammengezählt.
report_renewals = Verlängerungsvorschau
report_renewals_lead = Die Laufzeiten, die in den nächsten zwölf Monaten enden, und was dann geschieht, wenn niemand etwas tut.
report_decisions = Dauer bis zur Entscheidung
report_decisions_lead = Wie viele Tage von der Einreichung eines Antrags bis zum Ergebnis vergangen sind, einschließlich der Zeit für Rückfragen. Zurückgezogene und importierte Anträge zählen nicht.
report_period = Zeitraum
report_months =
    { $n ->
        [one] { $n } Monat
       *[other] { $n } Monate
    }
report_until = Bis
report_show = Anzeigen
report_month = { $month } { $year }
report_quarter = { $quarter }. Quartal { $year }
report_tier_of = { $tier } ({ $programme })
report_date = Datum
report_all_tiers = Alle Stufen
report_other_tiers = Weitere Stufen
report_members_none = In diesem Zeitraum gab es keine Mitglieder.
report_members_finding = Mitglieder: { $before } am { $first }, { $now } am { $last }.
report_members_largest = Die größte Stufe ist { $tier } mit { $count }.
report_joined = Beitritt
report_after_years =
    { $n ->
        [one] Nach { $n } Jahr
       *[other] Nach { $n } Jahren
    }
report_stayed = { $share } ({ $count })
report_retention_finding = Nach einem Jahr waren noch { $share } Mitglied: { $stayed } von { $all }.
report_retention_early = Es gibt noch nichts zu zeigen: Eine Zahl erscheint, sobald für alle, die im selben Jahr beigetreten sind, ein volles Jahr vergangen ist.
report_retention_none = Noch niemand ist Mitglied geworden.
report_retention_note = Importierte Mitglieder zählen ab dem Tag ihres Beitritts. Mitglieder, die vor dem Import gegangen sind, fehlen, deshalb sehen frühere Jahre besser aus, als sie waren. Wer gegangen und zurückgekommen ist, zählt wieder als Mitglied.
report_revenue_months = Erlöse nach Monat, in { $currency }
report_revenue_by_year = Nach Jahr
report_revenue_years = Erlöse nach Jahr, in { $currency }
report_year = Jahr
report_revenue_finding = Erlöse von { $first } bis { $last }: { $amount }.
report_revenue_none = In diesem Zeitraum wurde nichts in Rechnung gestellt.
report_concentration = Wie viel von wenigen Mitgliedern abhängt
report_spread_wide = Die Erlöse verteilen sich auf viele Mitglieder.
report_spread_moderate = Ein großer Teil der Erlöse kommt von einigen Mitgliedern.
report_spread_narrow = Die Erlöse hängen von wenigen Mitgliedern ab.
report_herfindahl =
    { $n ->
        [one] Der Herfindahl-Index beträgt { $index } von höchstens 10.000, fast als würde { $n } Mitglied alles zahlen.
       *[other] Der Herfindahl-Index beträgt { $index } von höchstens 10.000, als würden { $n } Mitglieder gleich viel zahlen.
    }
report_largest =
    { $n ->
        [one] Das größte Mitglied: { $share }
       *[other] Die { $n } größten Mitglieder: { $share }
    }
report_largest_members = Die größten Mitglieder, in { $currency }
report_share = Anteil
report_unnamed = Ohne Namen
report_largest_csv = Die größten Mitglieder als CSV herunterladen
report_renews = Verlängerung
report_moves = Wechsel in eine andere Stufe
report_asks = Sie entscheiden
report_ends = Ende
report_all_terms = Alle Laufzeiten
report_twelve_months = Zwölf Monate
report_unpriced = { $count } ohne bekannten Preis
report_renewals_finding =
    { $n ->
        [one] { $n } Laufzeit endet in den nächsten zwölf Monaten. Automatische Verlängerungen: { $renews }.
       *[other] { $n } Laufzeiten enden in den nächsten zwölf Monaten. Automatische Verlängerungen: { $renews }.
    }
report_renewals_none = In den nächsten zwölf Monaten endet keine Laufzeit.
report_renewals_note = Preise sind ohne Steuer. Es sind die der nächsten Laufzeit, wenn es eine gibt, sonst die der endenden.
report_unseen =
    { $n ->
        [one] { $n } Mitgliedschaft fehlt hier: Es sind mehr, als dieser Bericht zeigen kann.
       *[other] { $n } Mitgliedschaften fehlen hier: Es sind mehr, als dieser Bericht zeigen kann.
    }
report_decisions_chart = Tage bis zur Entscheidung, nach Quartal
report_by_tier = Nach Stufe
report_quarter_head = Quartal
report_applications = Anträge
report_median = Die Hälfte innerhalb von
report_ninetieth = Neun von zehn innerhalb von
report_all_quarters = Alle Quartale
report_days =
    { $n ->
        [one] { $n } Tag
       *[other] { $n } Tagen
    }
report_same_day = am selben Tag
report_too_few = zu wenige
report_too_few_note = „Zu wenige“ sind weniger als drei Anträge für „die Hälfte“ und weniger als zehn für „neun von zehn“.
report_decisions_none = In diesem Zeitraum wurde über keinen Antrag entschieden.
report_decisions_finding =
    { $n ->
        [one] Die Hälfte der Anträge wurde innerhalb von { $n } Tag entschieden.
       *[other] Die Hälfte der Anträge wurde innerhalb von { $n } Tagen entschieden.
    }
report_decisions_same_day = Die Hälfte der Anträge wurde am Tag ihrer Einreichung entschieden.
report_decisions_few = Es wurden zu wenige Anträge entschieden, um zu sagen, wie lange es dauert.

## Members’ addresses that are checked

checks_heading = Geprüfte Adressen
checks_lead = Wir prüfen regelmäßig, ob diese Adressen erreichbar sind.
checks_none = Von dieser Mitgliedschaft wird keine Adresse geprüft.
checks_open = Alle Prüfungen
check_works = Antwortet
check_fails = Antwortet nicht
check_waits = Noch nicht geprüft
check_cannot = Nicht prüfbar
check_status_good = Sie hat mit Status { $status } geantwortet.
check_status_bad = Sie hat mit einem Fehler geantwortet: Status { $status }.
check_trouble_http = Wir können nur Adressen prüfen, die mit https:// oder http:// beginnen.
check_trouble_port = Wir prüfen nur Adressen an den üblichen Ports 443 und 80.
check_trouble_password = Die Adresse enthält einen Benutzernamen oder ein Passwort, deshalb prüfen wir sie nicht.
check_trouble_private = Die Adresse liegt nicht im öffentlichen Internet.
check_trouble_slow = In 15 Sekunden kam keine Antwort.
check_trouble_connection = Wir konnten keine Verbindung aufbauen: Der Name ist unbekannt, dort antwortet nichts, oder das Zertifikat ist ungültig.
check_trouble_redirects = Sie leitet zu oft auf andere Adressen weiter.
check_trouble_led_on = Sie leitet auf eine Adresse weiter, die wir nicht prüfen.
check_trouble_broken = Die Verbindung brach ab.
check_last = Zuletzt geprüft: { $when }
check_since = Seit dem { $when } ist jede Prüfung fehlgeschlagen.
check_reported = Alle, die die Mitgliedschaft verwalten, und die Geschäftsstelle haben eine E-Mail bekommen.
check_every =
    { $n ->
        [one] Wir prüfen sie jeden Tag.
       *[other] Wir prüfen sie alle { $n } Tage, und jeden Tag, solange sie nicht antwortet.
    }
check_again = Noch einmal prüfen
check_again_label = Noch einmal prüfen: { $label }
check_due = Wir prüfen sie innerhalb einer Minute. Laden Sie die Seite danach neu, um das Ergebnis zu sehen.
check_too_often = Vor weniger als zehn Minuten hat schon jemand um eine Prüfung gebeten. Versuchen Sie es etwas später noch einmal.
check_missing = Noch keine Adresse
check_other = Andere Adresse: { $label }
check_state = Speichern und prüfen
check_stated = Die Adresse ist gespeichert. Wir prüfen sie innerhalb von zehn Minuten.
check_not_url = Es wurde nichts gespeichert. Geben Sie eine Adresse wie https://mirror.example.org/ ein.
check_results = Letzte Prüfungen
todo_check = Antwortet nicht: { $label }
check_mail_failed_subject = { $label } antwortet nicht: { $member }
check_mail_failed = Wir prüfen diese Adresse regelmäßig. Sie hat an drei Tagen hintereinander nicht geantwortet. Automatisch geschieht sonst nichts: Die Geschäftsstelle entscheidet, wie es weitergeht.
check_mail_recovered_subject = { $label } antwortet wieder: { $member }
check_mail_recovered = Die Adresse antwortet wieder. Es ist nichts mehr zu tun.
check_mail_host = Server
check_mail_since = Keine Antwort seit
check_mail_result = Letztes Ergebnis
history_address_failed = Adresse antwortet nicht
history_address_recovered = Adresse antwortet wieder
history_address_stated = Adresse geändert
ahead_checks =
    { $n ->
        [one] { $n } Adresse wird regelmäßig geprüft. Die Ergebnisse lassen sich nicht vorhersagen.
       *[other] { $n } Adressen werden regelmäßig geprüft. Die Ergebnisse lassen sich nicht vorhersagen.
    }
ahead_checks_failing =
    { $n ->
        [one] { $n } davon antwortet zurzeit nicht.
       *[other] { $n } davon antworten zurzeit nicht.
    }
profile_draft_approval = So wird Ihre Seite aussehen. Bevor sie öffentlich wird, muss die Geschäftsstelle sie freigeben. Bis dahin können nur Sie und die Geschäftsstelle sie sehen.
profile_send = Zur Freigabe senden
profile_waiting = Wartet seit dem { $moment } auf Freigabe
profile_waiting_text = Was öffentlich ist, bleibt so, bis die Geschäftsstelle diesen Entwurf freigegeben hat. Wenn Sie ihn vorher ändern, müssen Sie ihn noch einmal zur Freigabe senden.
profile_withdraw = Zurückziehen
profile_declined = Die Geschäftsstelle hat diesen Entwurf am { $moment } abgelehnt. Ändern Sie ihn, und senden Sie ihn noch einmal.
profile_done_send = Der Entwurf wartet auf die Freigabe. Sobald die Geschäftsstelle entschieden hat, bekommen Sie eine E-Mail.
profile_done_withdraw = Der Entwurf wartet nicht mehr auf die Freigabe. Er ist noch da.
profile_done_save_approval = Der Entwurf ist gespeichert. Sehen Sie ihn unten an, und senden Sie ihn dann zur Freigabe.
history_profile_sent = Öffentliche Seite zur Freigabe gesendet
history_profile_withdrawn = Öffentliche Seite wartet nicht mehr auf Freigabe
history_profile_approved = Öffentliche Seite freigegeben und veröffentlicht
history_profile_declined = Öffentliche Seite nicht freigegeben
pages_heading = Öffentliche Seiten zur Freigabe
pages_lead = Entwürfe, die Mitglieder zur Freigabe gesendet haben. Was öffentlich ist, bleibt so, bis Sie sie freigeben.
pages_link =
    { $n ->
        [one] { $n } öffentliche Seite zur Freigabe
       *[other] { $n } öffentliche Seiten zur Freigabe
    }
pages_none = Keine öffentliche Seite wartet auf die Freigabe.
pages_not_approved = Mitglieder veröffentlichen ihre Seiten selbst. Wenn Sie sie vorher freigeben möchten, schreiben Sie approval = true unter [directory] in foundation.toml.
pages_since = Wartet seit
pages_changes = Was sich ändert
pages_first = Dieses Mitglied hat noch keine öffentliche Seite.
pages_approved_done = Sie haben die Seite freigegeben, und sie ist veröffentlicht. Das Mitglied hat eine E-Mail bekommen.
pages_declined_done = Sie haben die Seite nicht freigegeben. Das Mitglied hat Ihre Begründung per E-Mail bekommen.
pages_of = Öffentliche Seite von { $member }
pages_waits_since = Wartet seit dem { $moment } auf Freigabe
pages_nothing = Hier wartet nichts auf die Freigabe. Vielleicht hat das Mitglied den Entwurf geändert oder zurückgezogen, oder jemand anderes hat entschieden.
pages_unlisted = Das Mitglied ist nicht im Verzeichnis. Niemand sieht die Seite, solange es nicht aufgeführt werden möchte.
pages_same = Es ist dasselbe wie das, was öffentlich ist.
pages_part = Teil
pages_public = Jetzt öffentlich
pages_waiting = Soll veröffentlicht werden
pages_empty = Nichts
pages_public_logo = Das Logo, das jetzt öffentlich ist
pages_waiting_logo = Das Logo, das veröffentlicht werden soll
pages_decide = Entscheiden
pages_reason_hint = Das Mitglied liest sie. Für eine Freigabe können Sie das Feld leer lassen.
pages_no_reason = Geben Sie eine Begründung mit höchstens 5.000 Zeichen ein, damit das Mitglied weiß, was zu ändern ist
pages_conflict = Das wartet nicht mehr: Das Mitglied hat den Entwurf geändert oder zurückgezogen, oder jemand anderes hat entschieden. Es ist nichts geschehen. Prüfen Sie, was jetzt auf dieser Seite steht.
pages_approve = Freigeben und veröffentlichen
pages_decline = Nicht freigeben
pages_to_member = Die Seite des Mitglieds
pages_waits_here = Die öffentliche Seite des Mitglieds wartet auf die Freigabe
page_mail_asked_subject = Öffentliche Seite zur Freigabe: { $member }
page_mail_asked = Ein Mitglied hat einen Entwurf seiner öffentlichen Seite zur Freigabe gesendet. Was öffentlich ist, bleibt so, bis Sie entschieden haben.
page_mail_approved_subject = Öffentliche Seite freigegeben: { $member }
page_mail_approved = Die Geschäftsstelle hat Ihre öffentliche Seite freigegeben. Sie ist jetzt veröffentlicht.
page_mail_declined_subject = Öffentliche Seite nicht freigegeben: { $member }
page_mail_declined = Die Geschäftsstelle hat den Entwurf Ihrer öffentlichen Seite nicht freigegeben. Was öffentlich ist, bleibt so. Ändern Sie den Entwurf, und senden Sie ihn noch einmal.
page_mail_link = Öffentliche Seite öffnen
past_heading = Früherer Stand
past_day = Datum (Tagesende)
past_day_wrong = Wählen Sie heute oder einen früheren Tag
past_show = Anzeigen
past_title = { $member } am Ende des { $day }
past_banner = Sie sehen einen früheren Stand: die Mitgliedschaft am Ende des { $day }, wie sie bis dahin erfasst war.
past_today = Heutigen Stand ansehen
past_everyone = Wer an diesem Tag Mitglied war
past_not_yet = Noch kein Mitglied
past_not_yet_text = Die Mitgliedschaft hatte noch nicht begonnen. Für diesen Tag gibt es nichts zu zeigen.
past_version = Version des Programms
past_proof = Erstellt und nicht zurückgezogen
past_recorded = Später erfasst, am
past_recorded_text = Die Laufzeit gilt für diesen Tag, wurde aber später erfasst: Die Mitgliedschaft wurde importiert oder begann rückwirkend mit dem Tag der Annahme.
past_grants_unknown = Nicht bekannt: Für die Zeit vor dem Import sind nur die Tage erfasst.
past_no_grants = Für diese Laufzeit war nichts zugesagt.
past_people_from = Personen sind ab dem { $day } erfasst. Wer davor für das Mitglied gehandelt hat, ist nicht bekannt.
past_people_none = Für dieses Mitglied sind keine Personen erfasst.
past_names_erased = Namen oder Adressen, die jemand damals hatte, sind gelöscht. Sie sehen, was noch bekannt ist.
past_limits = Was diese Seite nicht zeigen kann
past_limit_name = Der Name des Mitglieds ist der heutige.
past_limit_details = Frühere Werte von Angaben wie der Zahl der Beschäftigten bewahren wir nicht auf. Leistungen, die davon abhängen, zeigen jeden Fall.
past_limit_money = Rechnungen und Zahlungen stehen mit ihrem Datum auf ihren eigenen Seiten.
past_listed = Das Mitglied wollte im Verzeichnis aufgeführt sein.
past_unlisted = Das Mitglied wollte nicht im Verzeichnis aufgeführt sein.
past_listed_unknown = Ob das Mitglied im Verzeichnis aufgeführt sein wollte, ist nicht bekannt.
past_page_erased = Es gab eine öffentliche Seite, aber sie ist gelöscht.
past_page_none = Es gab keine öffentliche Seite.
past_members = Mitglieder an einem früheren Tag
past_members_on = Mitglieder am { $day }
past_members_lead =
    { $n ->
        [one] { $n } Mitglied hatte am { $day } eine Laufzeit. Die Stufe ist die von damals, der Name der heutige.
       *[other] { $n } Mitglieder hatten am { $day } eine Laufzeit. Die Stufen sind die von damals, die Namen die heutigen.
    }
past_members_today = Mitglieder heute
past_nobody = An diesem Tag gab es kein passendes Mitglied.
past_first = Laufzeit ab
past_last = Laufzeit bis
erasure_link = Personenbezogene Daten löschen
erasure_heading = Personenbezogene Daten von { $member } löschen
erasure_lead = Was endgültig gelöscht wird und was bleibt.
erasure_before = Die Daten dieses Mitglieds wurden schon einmal gelöscht. Wenn Sie sie noch einmal löschen, betrifft das nur, was seitdem dazugekommen ist.
erasure_nothing = Nichts
erasure_newest = Die neueste Rechnung oder Stornorechnung ist vom { $day }. Bewahren Sie diese Unterlagen so lange auf, wie es das Gesetz verlangt, gerechnet ab dem Ende dieses Jahres. Löschen Sie sie danach.
erasure_under_review = Die Daten können noch nicht gelöscht werden: Der Antrag wird noch geprüft. Entscheiden Sie darüber, oder bitten Sie die antragstellende Person, ihn zurückzuziehen.
erasure_goes_on = Die Daten können noch nicht gelöscht werden: Die Mitgliedschaft ist noch nicht beendet. Erfassen Sie die Kündigung, und warten Sie, bis der letzte Tag vorbei ist.
erasure_unpaid = Die Daten können noch nicht gelöscht werden: Eine Rechnung ist offen. Erfassen Sie die Zahlung, oder stornieren Sie die Rechnung.
erasure_answers =
    { $n ->
        [one] { $n } Antwort im Antrag
       *[other] { $n } Antworten im Antrag
    }
erasure_people =
    { $n ->
        [one] Name und E-Mail-Adresse von { $n } Person, die für das Mitglied handelt oder gehandelt hat
       *[other] Namen und E-Mail-Adressen von { $n } Personen, die für das Mitglied handeln oder gehandelt haben
    }
erasure_signatures =
    { $n ->
        [one] { $n } Unterschrift
       *[other] { $n } Unterschriften
    }
erasure_emails =
    { $n ->
        [one] { $n } E-Mail
       *[other] { $n } E-Mails
    }
erasure_bounces =
    { $n ->
        [one] { $n } Adresse, an der keine E-Mails ankommen
       *[other] { $n } Adressen, an denen keine E-Mails ankommen
    }
erasure_notes =
    { $n ->
        [one] { $n } Notiz zur Prüfung
       *[other] { $n } Notizen zur Prüfung
    }
erasure_requests =
    { $n ->
        [one] Text zu { $n } Anfrage
       *[other] Texte zu { $n } Anfragen
    }
erasure_pages =
    { $n ->
        [one] { $n } öffentliche Seite mit ihren Logos
       *[other] { $n } öffentliche Seiten mit ihren Logos
    }
erasure_proofs =
    { $n ->
        [one] { $n } Mitgliedschaftsnachweis
       *[other] { $n } Mitgliedschaftsnachweise
    }
erasure_ledger_texts =
    { $n ->
        [one] { $n } Name oder Text zu einem Eintrag im Protokoll: Der Eintrag selbst bleibt
       *[other] { $n } Namen und Texte zu Einträgen im Protokoll: Die Einträge selbst bleiben
    }
erasure_files =
    { $n ->
        [one] { $n } hochgeladene oder unterschriebene Datei
       *[other] { $n } hochgeladene oder unterschriebene Dateien
    }
erasure_invoices =
    { $n ->
        [one] { $n } Rechnung oder Stornorechnung mit den Namen darauf: Das Gesetz verlangt, dass Sie Buchungsbelege aufbewahren
       *[other] { $n } Rechnungen und Stornorechnungen mit den Namen darauf: Das Gesetz verlangt, dass Sie Buchungsbelege aufbewahren
    }
erasure_payments =
    { $n ->
        [one] { $n } Zahlung: Das Gesetz verlangt, dass Sie Buchungsbelege aufbewahren
       *[other] { $n } Zahlungen: Das Gesetz verlangt, dass Sie Buchungsbelege aufbewahren
    }
erasure_minutes =
    { $n ->
        [one] { $n } Punkt im Protokoll einer Sitzung, dauerhaft: Er hält fest, wie die Stiftung entschieden hat
       *[other] { $n } Punkte in Protokollen von Sitzungen, dauerhaft: Sie halten fest, wie die Stiftung entschieden hat
    }
erasure_ledger =
    { $n ->
        [one] { $n } Eintrag im Protokoll, dauerhaft: was wann geschehen ist, ohne Namen
       *[other] { $n } Einträge im Protokoll, dauerhaft: was wann geschehen ist, ohne Namen
    }
erasure_accounts =
    { $n ->
        [one] { $n } Konto einer Person, die für das Mitglied gehandelt hat, mit E-Mail-Adresse, dauerhaft: Es zeigt, wer was getan hat
       *[other] { $n } Konten von Personen, die für das Mitglied gehandelt haben, mit E-Mail-Adressen, dauerhaft: Sie zeigen, wer was getan hat
    }
erasure_form = Endgültig löschen
erasure_form_text = Das lässt sich nicht rückgängig machen. Sicherungen enthalten die Daten noch, bis Sie sie löschen.
erasure_name = Name des Mitglieds
erasure_name_hint = Geben Sie zur Bestätigung ein: { $member }
erasure_other_name = Geben Sie den Namen des Mitglieds so ein, wie er auf dieser Seite steht
erasure_refused = Es wurde nichts gelöscht. Warum, steht auf der Seite.
erasure_button = Endgültig löschen
erasure_done = Die personenbezogenen Daten sind gelöscht. Was bleibt, steht unten.
erasure_confirmed = Sie haben bestätigt, wer Sie sind. Sehen Sie sich die Seite an, und senden Sie das Formular noch einmal.
chosen_heading = Mehrere Mitglieder auf einmal
chosen_ticked = Die Mitglieder, die ich in der Liste ankreuze
chosen_all =
    { $n ->
        [one] Das eine Mitglied, das zu den Filtern passt
       *[other] Alle { $n } Mitglieder, die zu den Filtern passen
    }
chosen_choose = Auswählen
chosen_choose_one = { $member } auswählen
chosen_email = E-Mail schreiben
chosen_remind = Erinnerungen noch einmal senden
chosen_csv = Diese als CSV herunterladen
chosen_json = Diese als JSON herunterladen
chosen_nobody = Wählen Sie mindestens ein Mitglied aus
chosen_too_many = Sie können höchstens 10.000 Mitgliedern auf einmal schreiben. Schränken Sie die Liste mit ihren Filtern ein
chosen_unknown = Eines dieser Mitglieder ist nicht mehr in der Liste. Wählen Sie noch einmal aus
chosen_again = Dieses Formular wurde schon verwendet. Prüfen Sie Ihre Auswahl und senden Sie es noch einmal
mailing_recent = Letzte E-Mails an Mitglieder
mailing_recent_state = { $state }, { $day }
mailing_state_draft = Entwurf
mailing_state_sending = Wird gesendet
mailing_state_sent = Gesendet
mailing_state_stopped = Gestoppt
mailing_email_heading = E-Mail an Mitglieder
mailing_reminder_heading = Erinnerungen noch einmal senden
mailing_chosen =
    { $n ->
        [one] Sie haben { $n } Mitglied ausgewählt. Wer die Mitgliedschaft verwaltet, bekommt die E-Mail.
       *[other] Sie haben { $n } Mitglieder ausgewählt. Wer die jeweilige Mitgliedschaft verwaltet, bekommt die E-Mail.
    }
mailing_draft = Noch ist nichts gesendet. Entwürfe werden nach 7 Tagen gelöscht.
mailing_subject = Betreff
mailing_subject_hint = Höchstens 200 Zeichen
mailing_text = Text
mailing_text_hint = Reiner Text mit höchstens 5.000 Zeichen und Ihrer eigenen Anrede. Alle bekommen denselben Text.
mailing_preview_button = Speichern und Vorschau zeigen
mailing_subject_missing = Geben Sie einen Betreff ein
mailing_subject_long = Geben Sie einen Betreff mit höchstens 200 Zeichen ein
mailing_text_missing = Geben Sie einen Text ein
mailing_text_long = Geben Sie einen Text mit höchstens 5.000 Zeichen ein
mailing_who = Wer sie bekommt
mailing_members = Ausgewählte Mitglieder
mailing_reached = Mitglieder, die sie bekommen
mailing_unreached = Mitglieder, die nichts bekommen
mailing_emails = E-Mails
mailing_once = Wer mehrere dieser Mitgliedschaften verwaltet, bekommt eine E-Mail.
mailing_no_contact = Niemand mit einer E-Mail-Adresse verwaltet die Mitgliedschaft
mailing_bounced_before = Jede Adresse ist unzustellbar
mailing_no_reminder = Zur Laufzeit gab es noch keine Erinnerung
mailing_over = Die Mitgliedschaft oder ihre Laufzeit ist zu Ende
mailing_conflict = Wer die E-Mail sendet, hat einen Interessenkonflikt
mailing_rules_missing = Das Programm ist nicht mehr auf der Website
mailing_fault = Ein Fehler dieser Website
mailing_fault_reference = Ein Fehler dieser Website. Referenz: { $reference }
mailing_why = Grund
mailing_reason_count = { $reason }: { $number }
mailing_more =
    { $n ->
        [one] { $n } weiteres Mitglied ist hier nicht aufgeführt.
       *[other] { $n } weitere Mitglieder sind hier nicht aufgeführt.
    }
mailing_what = Was sie bekommen
mailing_language = Die letzte Zeile ist in der Sprache des jeweiligen Mitglieds.
mailing_reminder_text = Jedes Mitglied bekommt die neueste Erinnerung seiner Laufzeit noch einmal, mit aktuellen Angaben.
mailing_change = Text ändern
mailing_send_heading = Senden
mailing_send_text = Sie können das nicht rückgängig machen. Die E-Mails werden nach und nach gesendet, bei vielen kann das Stunden dauern.
mailing_number = Zahl der ausgewählten Mitglieder
mailing_number_hint = Geben Sie zur Bestätigung ein: { $number }
mailing_number_wrong = Geben Sie die Zahl der ausgewählten Mitglieder ein, die auf dieser Seite steht
mailing_send_button = Senden
mailing_nobody_reached = Keines dieser Mitglieder ist erreichbar, also gibt es nichts zu senden
mailing_outdated = Es wurde nichts geändert: Seit Sie die Seite geöffnet haben, hat jemand den Entwurf geändert, gesendet oder den Versand gestoppt. Das ist der aktuelle Stand.
mailing_crossed = Es wurde nichts gespeichert: Seit Sie die Seite geöffnet haben, hat jemand diese E-Mail geändert. Ihr Text steht im Formular, der andere darunter. Wenn Sie noch einmal speichern, ersetzt Ihr Text den anderen.
mailing_stored = Das ist jetzt gespeichert
mailing_progress_heading = Fortschritt
mailing_progress = An { $done } von { $total } gesendet
mailing_members_waiting =
    { $n ->
        [one] { $n } Mitglied wartet noch auf eine E-Mail.
       *[other] { $n } Mitglieder warten noch auf eine E-Mail.
    }
mailing_members_failed =
    { $n ->
        [one] { $n } Mitglied hat nichts bekommen, weil das Senden fehlgeschlagen ist.
       *[other] { $n } Mitglieder haben nichts bekommen, weil das Senden fehlgeschlagen ist.
    }
mailing_waiting =
    { $n ->
        [one] { $n } E-Mail wartet darauf, gesendet zu werden.
       *[other] { $n } E-Mails warten darauf, gesendet zu werden.
    }
mailing_failed =
    { $n ->
        [one] { $n } E-Mail konnte nicht gesendet werden.
       *[other] { $n } E-Mails konnten nicht gesendet werden.
    }
mailing_bounced =
    { $n ->
        [one] { $n } E-Mail war unzustellbar.
       *[other] { $n } E-Mails waren unzustellbar.
    }
mailing_by = Gesendet von { $who }, { $when }
mailing_stopped = Der Versand wurde gestoppt: Weitere Mitglieder bekommen nichts.
mailing_stop_heading = Stoppen
mailing_stop_text = Niemand sonst bekommt die E-Mail. Wer sie bekommen hat, behält sie.
mailing_stop_reminders = Weitere Mitglieder bekommen keine Erinnerung. Erinnerungen, die schon warten, werden noch gesendet.
mailing_stop_button = Versand stoppen
mailing_refresh = Fortschritt aktualisieren
mailing_back = Mitglieder
mailing_closing = Sie bekommen diese E-Mail, weil Sie eine Mitgliedschaft bei { $foundation } verwalten. Um { $foundation } zu erreichen, antworten Sie auf diese E-Mail.
history_member_emailed = E-Mail der Geschäftsstelle
history_member_email_withdrawn = E-Mail der Geschäftsstelle vor dem Senden zurückgezogen
views_heading = Gespeicherte Ansichten
views_lead = Filter, Suche und Sortierung der Mitgliederliste, unter einem Namen gespeichert.
views_change = Gespeicherte Ansichten ändern
views_save = Diese Ansicht speichern
views_name = Name der Ansicht
views_name_hint = Zum Beispiel „Gold, gekündigt“
views_for_all = Für alle, die für die Stiftung arbeiten
views_save_button = Speichern
views_shared = Für alle
views_own = Nur für Sie
views_none = Es gibt keine.
views_change_one = { $name } umbenennen oder löschen
views_rename = Umbenennen
views_delete = Diese Ansicht löschen
views_saved_done = Die Ansicht ist gespeichert.
views_renamed_done = Die Ansicht ist umbenannt.
views_deleted_done = Die Ansicht ist gelöscht. Sonst hat sich nichts geändert.
views_save_again = Wieder speichern
views_name_wrong = Geben Sie einen Namen mit höchstens 60 Zeichen ein
views_taken = Es gibt schon eine Ansicht mit diesem Namen. Wählen Sie einen anderen
views_too_many =
    { $n ->
        [one] Es kann nur { $n } Ansicht geben. Löschen Sie sie zuerst
       *[other] Es kann { $n } Ansichten geben. Löschen Sie zuerst eine
    }
views_filters_wrong = Diese Filter hat die Liste nicht. Öffnen Sie sie noch einmal, und speichern Sie dann die Ansicht

## Wahlen und das Stimmverzeichnis

elections_lead = Wie viele Mitglieder mit wie vielen Stimmen abstimmen könnten, wenn heute der Stichtag wäre.
elections_none = In den Programmen gibt es keine Wahlen. Beschreiben Sie eine Wahl in der Programmdatei unter „elections“.
election_title = Wahl
election_method = Verfahren
roll_members = Stimmberechtigte Mitglieder
roll_members_of = { $members } von { $all }
election_unknown = Nicht bekannt
roll_heading = Stimmverzeichnis: { $election }
roll_elections = Alle Wahlen
roll_summary =
    { $n ->
         [one] Stichtag { $day }: { $n } Mitglied ist stimmberechtigt und hat insgesamt { $votes }.
        *[other] Stichtag { $day }: { $n } Mitglieder sind stimmberechtigt und haben insgesamt { $votes }.
    }
roll_summary_seats =
    { $n ->
         [one] Stichtag { $day }: { $n } Mitglied besetzt { $seats }.
        *[other] Stichtag { $day }: { $n } Mitglieder besetzen { $seats }.
    }
roll_summary_others =
    { $n ->
         [one] { $n } weiteres Mitglied kann nicht teilnehmen.
        *[other] { $n } weitere Mitglieder können nicht teilnehmen.
    }
roll_summary_version = Für alle gilt die Version { $version }.
roll_compared =
    { $n ->
         [one] Zum Vergleich ({ $other }): { $n } Mitglied ist stimmberechtigt und hat insgesamt { $votes }.
        *[other] Zum Vergleich ({ $other }): { $n } Mitglieder sind stimmberechtigt und haben insgesamt { $votes }.
    }
roll_compared_seats =
    { $n ->
         [one] Zum Vergleich ({ $other }): { $n } Mitglied besetzt { $seats }.
        *[other] Zum Vergleich ({ $other }): { $n } Mitglieder besetzen { $seats }.
    }
roll_label = { $day }, Version { $version }
roll_day = Stichtag
roll_day_hint =
    { $n ->
         [one] Höchstens { $n } Monat im Voraus
        *[other] Höchstens { $n } Monate im Voraus
    }
roll_day_wrong =
    { $n ->
         [one] Geben Sie ein Datum ein, das höchstens { $n } Monat in der Zukunft liegt
        *[other] Geben Sie ein Datum ein, das höchstens { $n } Monate in der Zukunft liegt
    }
roll_day_without = An diesem Tag gibt es diese Wahl im Programm nicht. Geben Sie ein anderes Datum ein, oder wählen Sie eine Version der Regeln
roll_rules = Regeln
roll_rules_apply = Eigene Version jedes Mitglieds
roll_rules_hint = Wählen Sie eine Version, wenn sie für alle Mitglieder gelten soll.
roll_rules_version = Version { $version }, ab dem { $day }
roll_search = Mitglied oder Vorgangsnummer
roll_compare = Mit einem anderen Stichtag oder einer anderen Version vergleichen
roll_compare_day = Anderer Stichtag
roll_compare_rules = Andere Regeln
roll_compare_same = Dieselben wie oben
roll_compare_stop = Vergleich beenden
roll_by_tier = Nach Stufe
roll_others = Nicht stimmberechtigt
roll_lines = Mitglieder
roll_part_voting = Stimmberechtigt
roll_part_not_voting = Nicht stimmberechtigt
roll_part_all = Alle
roll_part_differences = Unterschiede
roll_nobody = An diesem Stichtag gibt es keine Mitglieder.
roll_no_voters = Zu diesem Stichtag kann kein Mitglied teilnehmen.
roll_all_voters = Zu diesem Stichtag können alle Mitglieder teilnehmen.
roll_no_differences = Die beiden Stimmverzeichnisse unterscheiden sich nicht.
roll_nothing_compared = Wählen Sie zum Vergleichen einen anderen Stichtag oder eine andere Version.
roll_representative = Stimmberechtigte Person
roll_why = Gründe
roll_missing = Was fehlt
roll_deadline = Frist
roll_why_votes = Gründe für { $votes }
roll_none = Keine Stimme
roll_none_yet = Keine Stimme (sonst { $votes })
roll_fix_never = Lässt sich für diesen Stichtag nicht ändern
roll_reason_tier = Mitglied seit dem { $day }. Die Stufe ist { $tier }, nach der Version { $version } des Programms.
roll_reason_member = Mitglied seit dem { $day }, nach der Version { $version } des Programms.
roll_reason_grant = { $tier } enthält die Leistung „{ $benefit }“.
roll_reason_grant_seat = { $tier } enthält die Leistung „{ $benefit }“, und zwar für jeden offenen Sitz.
roll_reason_inherited = { $tier } enthält die Leistungen von { $from }, darunter „{ $benefit }“.
roll_reason_inherited_seat = { $tier } enthält die Leistungen von { $from }, darunter „{ $benefit }“, und zwar für jeden offenen Sitz.
roll_reason_one_each = Jedes Mitglied, das teilnehmen kann, hat eine Stimme.
roll_reason_seat_each = Jedes Mitglied, das teilnehmen kann, besetzt einen Sitz.
roll_reason_facts = Die Zahl der Stimmen richtet sich nach diesen Angaben: { $facts }.
roll_reason_began = Das Stimmrecht besteht seit dem { $day }.
roll_reason_began_why = Das Stimmrecht besteht seit dem { $day }: { $why }.
roll_reason_begins = Das Stimmrecht beginnt am { $day }.
roll_reason_begins_why = Das Stimmrecht beginnt am { $day }: { $why }.
roll_after_days =
    { $n ->
         [one] { $n } Tag nach dem ersten Tag in einer Stufe mit Stimmen ({ $day })
        *[other] { $n } Tage nach dem ersten Tag in einer Stufe mit Stimmen ({ $day })
    }
roll_not_before = nicht vor dem { $day }
roll_reason_paid = Keine Rechnung ist überfällig.
roll_reason_party =
    { $n ->
         [one] Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab: mit dieser und nicht mit { $n } anderen.
        *[other] Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab: mit dieser und nicht mit { $n } anderen.
    }
roll_reason_party_named = Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab: mit dieser und nicht mit { $others }.
roll_reason_group =
    { $n ->
         [one] Von mehreren verbundenen Unternehmen stimmt nur eines ab: dieses, { $n } anderes nicht.
        *[other] Von mehreren verbundenen Unternehmen stimmt nur eines ab: dieses, { $n } andere nicht.
    }
roll_reason_group_named = Von mehreren verbundenen Unternehmen stimmt nur eines ab: dieses und nicht { $others }.
roll_other_member = { $name } ({ $reference })
roll_reason_corrected = Das Stimmverzeichnis wurde für dieses Mitglied berichtigt.
roll_missing_excluded = Das Stimmverzeichnis wurde berichtigt: Dieses Mitglied steht nicht darin.
roll_missing_tier = In der Version { $version } des Programms gibt es diese Stufe nicht.
roll_missing_votes = { $tier } hat bei dieser Wahl keine Stimme.
roll_missing_class = Bei dieser Wahl stimmen andere Stufen ab, nicht { $tier }.
roll_missing_start = Die Mitgliedschaft beginnt erst am { $day }.
roll_missing_ended = Die Mitgliedschaft endete am { $day }.
roll_missing_ends = Die Mitgliedschaft endet am { $day }.
roll_missing_leaving = Die Mitgliedschaft ist zum { $day } gekündigt.
roll_missing_confirmation = Die Mitgliedschaft ist noch nicht über den { $day } hinaus verlängert oder bestätigt.
roll_missing_facts = Die Zahl der Stimmen richtet sich nach Angaben, die uns fehlen: { $facts }.
roll_missing_role = Niemand hat die Rolle „{ $role }“.
roll_missing_manager = Niemand verwaltet die Mitgliedschaft.
roll_missing_payment = Eine Rechnung, die am { $day } fällig war, ist nicht bezahlt.
roll_missing_payment_due = Eine Rechnung, die am { $day } fällig ist, ist noch nicht bezahlt.
roll_missing_party = Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab, und zwar mit einer anderen.
roll_missing_party_named = Wer mehrere Mitgliedschaften hat, stimmt nur mit einer davon ab, und zwar mit { $other }.
roll_missing_group = Von mehreren verbundenen Unternehmen stimmt nur eines ab, und zwar ein anderes.
roll_missing_group_named = Von mehreren verbundenen Unternehmen stimmt nur eines ab, und zwar { $other }.
roll_difference = Unterschied
roll_change_added = Neu stimmberechtigt
roll_change_removed = Nicht mehr stimmberechtigt
roll_change_votes = Andere Stimmenzahl
roll_change_representative = Andere stimmberechtigte Person
roll_change_reason = Andere Gründe
roll_before = Vorher: { $roll }
roll_after = Nachher: { $roll }
roll_cast_by = { $votes }, abgegeben von { $name }
roll_filled_by = { $seats }: { $name } benennt jemanden
roll_not_on_it = An diesem Stichtag kein Mitglied
roll_own_lead = Wie viele Stimmen Sie bei jeder Wahl haben, warum, und wer sie abgibt. Es zählt der Stichtag: An diesem Tag wird das Stimmverzeichnis festgelegt, die Liste aller Stimmberechtigten.
roll_own_votes =
    { $n ->
         [one] Sie haben bei dieser Wahl { $n } Stimme. Das sind die Gründe:
        *[other] Sie haben bei dieser Wahl { $n } Stimmen. Das sind die Gründe:
    }
roll_own_votes_seat =
    { $n ->
         [one] Sie haben bei dieser Wahl { $n } Stimme für jeden offenen Sitz. Das sind die Gründe:
        *[other] Sie haben bei dieser Wahl { $n } Stimmen für jeden offenen Sitz. Das sind die Gründe:
    }
roll_own_seats =
    { $n ->
         [one] Es wird nicht gewählt: Sie besetzen { $n } Sitz. Das sind die Gründe:
        *[other] Es wird nicht gewählt: Sie besetzen { $n } Sitze. Das sind die Gründe:
    }
roll_own_cannot = Zum Stichtag { $day } haben Sie bei dieser Wahl keine Stimme. Das liegt an Folgendem:
roll_own_not_yet_by = Sie können noch nicht abstimmen. Bis zum { $day } können Sie das noch ändern:
roll_own_name = Sie können noch nicht abstimmen: Benennen Sie bis zum { $day } eine Person für die Rolle „{ $role }“.
roll_own_manager = Sie können noch nicht abstimmen: Benennen Sie bis zum { $day } eine Person, die die Mitgliedschaft verwaltet.
roll_own_pay = Sie können noch nicht abstimmen: Bezahlen Sie Ihre Rechnungen bis zum { $day }.
roll_own_renew = Sie können noch nicht abstimmen: Verlängern oder bestätigen Sie die Mitgliedschaft bis zum { $day }.
roll_own_stay = Sie können noch nicht abstimmen: Nehmen Sie Ihre Kündigung bis zum { $day } zurück.
roll_own_details = Sie können noch nicht abstimmen: Nennen Sie uns bis zum { $day } die fehlenden Angaben.
roll_own_record_date = Stichtag
roll_own_name_link = Person benennen
roll_own_voter =
    { $n ->
         [one] Ihre Stimme gibt { $name } ({ $email }) ab.
        *[other] Ihre { $n } Stimmen gibt { $name } ({ $email }) ab.
    }
roll_own_appointer = { $name } ({ $email }) benennt für Sie eine Person.
roll_own_day = Stichtag: { $day }.
roll_own_today = Stand heute, { $day }.
roll_own_nothing = Zu diesem Stichtag hat das Programm keine Wahlen, oder Sie sind kein Mitglied.
roll_own_other_day = Ihre Stimmen zu einem anderen Stichtag ansehen
roll_faults = Das muss bis zum Stichtag in Ordnung kommen
roll_fault_unrepresented =
    { $n ->
         [one] { $n } Mitglied kann nicht abstimmen, weil dafür niemand benannt ist. Bitten Sie es, eine Person zu benennen.
        *[other] { $n } Mitglieder können nicht abstimmen, weil dafür niemand benannt ist. Bitten Sie sie, jeweils eine Person zu benennen.
    }
roll_fault_unrepresented_show = Nicht stimmberechtigte Mitglieder anzeigen
roll_fault_unreminded =
    { $n ->
         [one] { $n } Mitglied verliert das Stimmrecht, ohne es zu wissen: Die Erinnerung an die Verlängerung oder Bestätigung wurde nicht gesendet oder kam zurück.
        *[other] { $n } Mitglieder verlieren das Stimmrecht, ohne es zu wissen: Die Erinnerungen an die Verlängerung oder Bestätigung wurden nicht gesendet oder kamen zurück.
    }
roll_fault_unreminded_show = Erinnerungen anzeigen

# Polls: people who were nominated

poll_people_mail_nominated_subject = Sie wurden für eine Wahl vorgeschlagen: { $title }
poll_people_mail_nominated = { $member } hat Sie für eine Wahl vorgeschlagen. Sie kandidieren nur, wenn Sie den Vorschlag annehmen.
poll_people_mail_accept_by = Annehmen bis
poll_people_mail_supporters =
    { $n ->
         [one] Bis zum { $day } brauchen Sie auch die Unterstützung eines weiteren Mitglieds. Mitglieder können Sie unterstützen, sobald Sie angenommen haben.
        *[other] Bis zum { $day } brauchen Sie auch die Unterstützung von { $n } weiteren Mitgliedern. Mitglieder können Sie unterstützen, sobald Sie angenommen haben.
    }
poll_people_mail_how = Melden Sie sich mit der Adresse an, an die diese E-Mail ging. Stellen Sie sich dann vor und nehmen Sie den Vorschlag an, oder lehnen Sie ihn ab.
poll_people_mail_nominated_link = Annehmen oder ablehnen
poll_people_mail_asked_subject = Eine Frage an Sie: { $title }
poll_people_mail_asked = { $member } hat Ihnen eine Frage gestellt. Fragen und Antworten sind öffentlich.
poll_people_mail_asked_link = Frage beantworten
poll_people_mail_ruled_out_subject = Sie können nicht gewählt werden: { $title }
poll_people_mail_ruled_out = Wir haben entschieden, dass Sie nicht gewählt werden können. Der Grund:
poll_people_mail_ruled_out_wrong = Falls das ein Irrtum ist, antworten Sie auf diese E-Mail.
poll_people_mail_reinstated_subject = Sie können wieder gewählt werden: { $title }
poll_people_mail_reinstated = Wir haben unsere Entscheidung aufgehoben: Sie können gewählt werden.
poll_people_mail_link = Ihre Kandidatur ansehen
# Polls: reminders to vote

poll_remind_subject = Stimmen Sie bis zum { $day } ab: { $title }
poll_remind_opening =
    { $n ->
         [one] Sie haben noch nicht abgestimmt. Abstimmen können Sie bis zum { $day }, 24 Uhr (UTC).
        *[other] Sie haben für { $n } Mitglieder noch nicht abgestimmt. Abstimmen können Sie bis zum { $day }, 24 Uhr (UTC).
    }
poll_remind_link = Für { $member } abstimmen
poll_remind_meanwhile = Falls Sie inzwischen abgestimmt haben, brauchen Sie nichts zu tun.

# Polls: voting rolls

poll_roll_mail_subject = Antwort auf Ihren Einwand: { $title }
poll_roll_mail_objected = Sie haben einen Einwand gegen den Eintrag von { $member } im Stimmverzeichnis erhoben:
poll_roll_mail_answer = Unsere Antwort:
poll_roll_mail_link = Eintrag im Stimmverzeichnis ansehen
# Polls: announcing and changing

poll_letter_election_subject = Wahl angekündigt: { $title }
poll_letter_resolution_subject = Abstimmung angekündigt: { $title }
poll_letter_election = Eine Wahl wurde angekündigt. Nach heutigem Stand sind Sie stimmberechtigt. Auf der Seite der Wahl steht, wie viele Stimmen Sie haben, wer kandidiert und wie ausgezählt wird.
poll_letter_resolution = Eine Abstimmung über einen Beschluss wurde angekündigt. Nach heutigem Stand sind Sie stimmberechtigt. Auf der Seite der Abstimmung stehen der vollständige Wortlaut und die Zahl Ihrer Stimmen.
poll_letter_record = Wer mit wie vielen Stimmen abstimmt, richtet sich nach den Mitgliedschaften am Stichtag, dem { $day }.
poll_letter_utc = Alle Tage gelten in UTC. Der jeweils letzte Tag zählt mit.
poll_letter_election_changed_subject = Wahl geändert: { $title }
poll_letter_resolution_changed_subject = Abstimmung geändert: { $title }
poll_letter_election_changed = Eine Wahl, bei der Sie stimmberechtigt sind, wurde geändert. Jetzt gilt:
poll_letter_resolution_changed = Eine Abstimmung über einen Beschluss, bei der Sie stimmberechtigt sind, wurde geändert. Jetzt gilt:
poll_letter_extended_subject = Sie können bis zum { $day } abstimmen: { $title }
poll_letter_extended = Die Abstimmung wurde verlängert: Sie können jetzt bis zum { $day } abstimmen. Der Grund:
poll_letter_election_cancelled_subject = Wahl abgesagt: { $title }
poll_letter_resolution_cancelled_subject = Abstimmung abgesagt: { $title }
poll_letter_election_cancelled = Diese Wahl wurde abgesagt. Der Grund:
poll_letter_resolution_cancelled = Diese Abstimmung über einen Beschluss wurde abgesagt. Der Grund:
poll_letter_record_day = Stichtag
poll_letter_nominations = Wahlvorschläge
poll_letter_voting = Abstimmung
poll_letter_between = { $first } bis { $last }
poll_letter_link = Einzelheiten ansehen
poll_event_announced = Angekündigt
poll_event_changed = Geändert
poll_event_frozen = Stimmverzeichnis festgelegt
poll_event_corrected = Ein Eintrag im Stimmverzeichnis wurde korrigiert
poll_event_extended = Abstimmung verlängert
poll_event_cancelled = Abgesagt
poll_event_nominated = Jemand wurde vorgeschlagen
poll_event_accepted = Eine vorgeschlagene Person hat angenommen
poll_event_withdrawn = Eine vorgeschlagene Person hat sich zurückgezogen
poll_event_ruled_out = Eine vorgeschlagene Person wurde ausgeschlossen
poll_event_counted = Stimmzettel ausgezählt
poll_event_certified = Ergebnis bestätigt
poll_event_objection = Ein Mitglied hat einen Einwand gegen das Stimmverzeichnis erhoben
poll_event_answered = Ein Einwand wurde beantwortet
poll_webhook_group = Wahlen und Abstimmungen
poll_webhook_announced = Eine Wahl oder eine Abstimmung über einen Beschluss wird angekündigt
poll_webhook_changed = Eine Wahl oder eine Abstimmung über einen Beschluss wird geändert oder verlängert
poll_webhook_cancelled = Eine Wahl oder eine Abstimmung über einen Beschluss wird abgesagt
poll_webhook_counted = Das Ergebnis einer Wahl oder einer Abstimmung über einen Beschluss steht fest
poll_webhook_certified = Das Ergebnis einer Wahl oder einer Abstimmung über einen Beschluss ist bestätigt
poll_erasure_texts =
    { $n ->
         [one] { $n } Einwand, Wahlvorschlag oder eine Frage bei Wahlen und Abstimmungen
        *[other] { $n } Einwände, Wahlvorschläge und Fragen bei Wahlen und Abstimmungen
    }
poll_erasure_lines =
    { $n ->
         [one] { $n } Eintrag in einem Stimmverzeichnis, ohne Namen, samt namentlich abgegebenem Stimmzettel: Er gehört zum Ergebnis
        *[other] { $n } Einträge in Stimmverzeichnissen, ohne Namen, samt namentlich abgegebenen Stimmzetteln: Sie gehören zu den Ergebnissen
    }
# Polls: count
poll_count_mail_subject = Ergebnis: { $title }
poll_count_mail_result = Ergebnis
poll_count_mail_opening = Die Stimmzettel sind ausgezählt. Als Nächstes bestätigen Verantwortliche der Stiftung das Ergebnis.
poll_count_mail_voted =
    { $n ->
         [one] { $voted } von { $n } Mitglied hat abgestimmt, mit { $cast } von { $votes } Stimmen
        *[other] { $voted } von { $n } Mitgliedern haben abgestimmt, mit { $cast } von { $votes } Stimmen
    }
poll_count_mail_check = Alle können nachzählen: Auf der Ergebnisseite finden Sie alle Stimmzettel und die Prüfdatei. Wenn Sie abgestimmt haben, suchen Sie dort Ihren Beleg. Stimmt der SHA-256-Hash der Datei mit dem oben genannten überein, hat niemand sie geändert.
poll_count_mail_link = Ergebnis ansehen
poll_count_elected = Gewählt: { $names }
poll_count_nobody = Niemand ist gewählt
poll_count_adopted = Der Beschluss ist angenommen
poll_count_rejected = Der Beschluss ist abgelehnt
poll_count_no_quorum = Es gibt kein Ergebnis: Das Quorum wurde nicht erreicht
poll_count_minutes = Protokoll der Auszählung: { $title }
poll_count_voters = Stimmberechtigt
poll_count_voters_of = Die Mitglieder, die bei „{ $election }“ abstimmen, nach Version { $version } des Programms
poll_count_days = Abstimmung
poll_count_nominations = Vorschläge
poll_count_span = { $first } bis { $last }
poll_count_record_day = Stichtag
poll_count_seats = Sitze
poll_count_rule = Zählregel
poll_count_majority = Mehrheit
poll_count_simple = Mehr Ja als Nein
poll_count_absolute = Ja von mehr als der Hälfte aller im Stimmverzeichnis
poll_count_two_thirds = Ja von mindestens zwei Dritteln derer, die mit Ja oder Nein gestimmt haben
poll_count_by_heads = { $majority }. Jedes Mitglied zählt einmal
poll_count_ballots = Stimmzettel
poll_count_secret = Geheim
poll_count_recorded = Mit den Namen der Mitglieder veröffentlicht
poll_count_counted = Ausgezählt
poll_count_wording = Wortlaut
poll_count_winners = Gewählt
poll_count_place = Nr.
poll_count_name = Name
poll_count_affiliation = Organisation
poll_count_vacant =
    { $n ->
         [one] { $n } Sitz bleibt frei.
        *[other] { $n } Sitze bleiben frei.
    }
poll_count_passed_over =
    { $n ->
         [one] { $name } kann keinen Sitz bekommen: { $organisation } kann höchstens { $n } Sitz haben.
        *[other] { $name } kann keinen Sitz bekommen: { $organisation } kann höchstens { $n } Sitze haben.
    }
poll_count_out = Auf dem Stimmzettel, aber nicht mitgezählt: { $names }
poll_count_turnout = Beteiligung
poll_count_class = Stufe
poll_count_members = Mitglieder
poll_count_votes = Stimmen
poll_count_members_voted = Haben abgestimmt
poll_count_votes_cast = Abgegebene Stimmen
poll_count_all = Alle
poll_count_quorum = Quorum
poll_count_quorum_members = Nötige Mitglieder: { $needed }. Mitglieder, die abgestimmt haben: { $voted }.
poll_count_quorum_votes = Nötige Stimmen: { $needed }. Abgegebene Stimmen: { $cast }.
poll_count_quorum_reached = Das Quorum wurde erreicht.
poll_count_quorum_missed = Das Quorum wurde nicht erreicht.
poll_count_answers = Antworten
poll_count_needed_members =
    { $n ->
         [one] Nötig war ein Ja von { $n } Mitglied.
        *[other] Nötig war ein Ja von { $n } Mitgliedern.
    }
poll_count_needed_votes =
    { $n ->
         [one] Nötig war { $n } Ja-Stimme.
        *[other] Nötig waren { $n } Ja-Stimmen.
    }
poll_count_rounds = Die Auszählung, Runde für Runde
poll_count_round = Runde { $number }
poll_count_threshold = Für die Wahl nötig: { $votes }
poll_count_eliminated = Ausgeschieden: { $names }
poll_count_exhausted = Stimmen, die für niemanden mehr zählen: { $votes }
poll_count_transfer = Von { $name } übertragene Stimmen: { $list }
poll_count_moved = { $name } ({ $votes })
poll_count_to_nobody = niemand
poll_count_rounds_long = Für dieses Protokoll sind es zu viele Zahlen. In der Prüfdatei stehen alle.
poll_count_ties = Gleichstände
poll_count_tie_lot = Runde { $number }: Gleichstand zwischen { $names }. Die ausgeloste Reihenfolge entschied.
poll_count_tie_round = Runde { $number }: Gleichstand zwischen { $names }. Ihre Stimmen in Runde { $earlier } entschieden.
poll_count_tie_order = Die ausgeloste Reihenfolge: { $names }. Bei Gleichstand verliert, wer in dieser Reihenfolge zuerst kommt.
poll_count_close = Wie knapp es war
poll_count_close_added =
    { $n ->
         [one] { $n } Stimme mehr für { $name } würde das Ergebnis ändern.
        *[other] { $n } Stimmen mehr für { $name } würden das Ergebnis ändern.
    }
poll_count_close_moved =
    { $n ->
         [one] { $n } Stimme für { $name } statt für { $from } würde das Ergebnis ändern.
        *[other] { $n } Stimmen für { $name } statt für { $from } würden das Ergebnis ändern.
    }
poll_count_certified = Bestätigt von
poll_count_certified_at = Zeitpunkt
poll_count_not_certified = Noch niemand hat dieses Ergebnis bestätigt.
poll_count_repeat = Nachzählen
poll_count_repeat_text = Die Prüfdatei enthält die Regeln, alle Stimmzettel und den Startwert der Auslosung. Damit können alle diese Auszählung wiederholen.
poll_count_hash = SHA-256-Hash der Prüfdatei
poll_count_roll_hash = SHA-256-Hash des festgelegten Stimmverzeichnisses
poll_count_corrections = Korrekturen am festgelegten Stimmverzeichnis
poll_count_commitment = SHA-256-Hash des Startwerts, veröffentlicht beim Festlegen des Stimmverzeichnisses
poll_count_seed = Startwert der Auslosung
poll_count_software = Ausgezählt mit
# Polls: pages

poll_day = { $weekday }, { $day }
poll_day_start = { $day }, 00:00 Uhr UTC
poll_day_end = { $day }, 24:00 Uhr UTC
poll_day_monday = Montag
poll_day_tuesday = Dienstag
poll_day_wednesday = Mittwoch
poll_day_thursday = Donnerstag
poll_day_friday = Freitag
poll_day_saturday = Samstag
poll_day_sunday = Sonntag
poll_list_heading = Wahlen und Abstimmungen
poll_list_lead = Was die Mitglieder der Stiftung entscheiden, von der Ankündigung bis zum bestätigten Ergebnis.
poll_list_none = Bisher ist nichts angekündigt.
poll_list_announce = Wahl oder Beschluss ankündigen
poll_page_election = Wahl
poll_page_resolution = Beschluss
poll_page_title = Titel
poll_page_kind = Art
poll_page_opens = Beginn der Abstimmung
poll_page_closes = Ende der Abstimmung
poll_page_announced = Angekündigt
poll_page_nominating = Vorschläge möglich
poll_page_waiting = Vor der Abstimmung
poll_page_held = Angehalten
poll_page_voting = Abstimmung läuft
poll_page_closed = Abstimmung beendet
poll_page_counted = Ausgezählt
poll_page_certified = Bestätigt
poll_page_cancelled = Abgesagt
poll_page_wording = Wortlaut des Beschlusses
poll_next_nominations = Vorschläge sind ab { $moment } möglich.
poll_next_nominating = Vorschläge sind bis { $moment } möglich.
poll_next_opens = Die Abstimmung beginnt am { $moment }.
poll_next_held = Die Abstimmung hätte am { $moment } beginnen sollen, aber das Stimmverzeichnis ist noch nicht festgelegt. Sobald das geschehen ist, beginnt sie.
poll_next_voting = Die Abstimmung läuft bis { $moment }.
poll_next_closed = Die Abstimmung endete am { $moment }. Als Nächstes werden die Stimmzettel ausgezählt.
poll_next_counted = Die Stimmzettel sind ausgezählt. { $certified } von { $needed } Personen haben das Ergebnis bestätigt.
poll_next_certified =
    { $n ->
         [one] { $n } Person hat das Ergebnis bestätigt.
        *[other] { $n } Personen haben das Ergebnis bestätigt.
    }
poll_next_cancelled = Abgesagt. Niemand kann mehr abstimmen.
poll_facts_days = Termine
poll_facts_from_to = { $from } bis { $to }
poll_facts_nominations = Vorschläge
poll_facts_voting = Abstimmung
poll_facts_rules = Regeln
poll_facts_voters = Wer abstimmt
poll_facts_voters_election = Mitglieder mit einer Stimme bei „{ $election }“
poll_facts_voters_tiers = { $tiers }: Mitglieder mit einer Stimme bei „{ $election }“
poll_facts_majority = Mehrheit
poll_facts_quorum = Quorum
poll_facts_marks =
    { $n ->
         [one] Jeder Stimmzettel nennt höchstens { $n } Person.
        *[other] Jeder Stimmzettel nennt höchstens { $n } Personen.
    }
poll_facts_points =
    { $n ->
         [one] Auf jedem Stimmzettel lässt sich { $n } Punkt vergeben.
        *[other] Auf jedem Stimmzettel lassen sich { $n } Punkte auf die Kandidaturen verteilen.
    }
poll_facts_simple_votes = Mehr Ja- als Nein-Stimmen. Enthaltungen zählen nicht.
poll_facts_simple_heads = Mehr Mitglieder, die mit Ja stimmen, als solche, die mit Nein stimmen. Jedes Mitglied zählt einmal, Enthaltungen zählen nicht.
poll_facts_absolute_votes = Ja von mehr als der Hälfte aller Stimmen im Stimmverzeichnis.
poll_facts_absolute_heads = Ja von mehr als der Hälfte aller Mitglieder im Stimmverzeichnis. Jedes Mitglied zählt einmal.
poll_facts_two_thirds_votes = Ja von mindestens zwei Dritteln der Ja- und Nein-Stimmen. Enthaltungen zählen nicht.
poll_facts_two_thirds_heads = Ja von mindestens zwei Dritteln der Mitglieder, die mit Ja oder Nein stimmen. Jedes Mitglied zählt einmal.
poll_facts_cap =
    { $n ->
         [one] Eine Organisation und mit ihr verbundene Unternehmen können zusammen höchstens { $n } Sitz haben.
        *[other] Eine Organisation und mit ihr verbundene Unternehmen können zusammen höchstens { $n } Sitze haben.
    }
poll_facts_replace = Bis zum Ende der Abstimmung lässt sich ein Stimmzettel ersetzen. Der letzte zählt.
poll_facts_final = Ein abgegebener Stimmzettel lässt sich nicht ersetzen.
poll_facts_version = { $programme }, Version { $version }
poll_facts_secret = Geheim
poll_facts_recorded = Namentlich
poll_facts_secret_stored = Guildhall speichert nichts, was einen Stimmzettel mit der Person verbindet, die ihn abgegeben hat.
poll_facts_secret_running = Während der Abgabe sieht der Server die abstimmende Person und den Stimmzettel zusammen. Wer den Server kontrolliert oder die Dateien und Logs der Datenbank lesen kann, könnte herausfinden, von wem ein Stimmzettel ist.
poll_facts_secret_published = Nach der Auszählung wird jeder Stimmzettel mit seinem Beleg und seiner Stimmenzahl veröffentlicht, ohne Namen. Haben nur wenige dieselbe Stimmenzahl, kann das verraten, von wem ein Stimmzettel ist.
poll_facts_recorded_stored = Jeder Stimmzettel wird mit dem Namen des Mitglieds gespeichert.
poll_facts_recorded_published = Nach der Auszählung wird jeder Stimmzettel mit dem Namen des Mitglieds veröffentlicht.
poll_facts_turnout_public = Guildhall speichert, ob ein Mitglied abgestimmt hat. Alle sehen, wie viele Mitglieder jeder Stufe abgestimmt haben. Ergebnisse werden erst nach der Auszählung veröffentlicht.
poll_turnout_heading = Beteiligung
poll_turnout_on_roll = Mitglieder im Stimmverzeichnis
poll_turnout_voted = Haben abgestimmt
poll_turnout_cast = Abgegebene Stimmen
poll_turnout_members_needed = Für das Quorum nötige Mitglieder: { $needed }. Abgestimmt haben: { $voted }.
poll_turnout_votes_needed = Für das Quorum nötige Stimmen: { $needed }. Abgegebene Stimmen: { $cast }.
poll_files_heading = Auszählung prüfen
poll_files_audit = Prüfdatei: alles zum Nachzählen (JSON)
poll_files_result = Ergebnis (JSON)
poll_files_ballots = Stimmzettel (CSV)
poll_files_blt = Stimmzettel für Zählsoftware (BLT)
poll_files_minutes = Protokoll (PDF)
poll_files_roll_hash = SHA-256-Hash des Stimmverzeichnisses
poll_files_commitment = SHA-256-Hash des Startwerts der Auslosung
poll_files_bundle_hash = SHA-256-Hash der Prüfdatei
poll_own_none = Sie handeln hier für kein Mitglied und können deshalb nicht abstimmen.
poll_own_sign_in = Anmelden, um Ihre Stimmen zu sehen
poll_own_vote = Abstimmen
poll_own_vote_again = Stimmzettel ersetzen
poll_own_nominate = Jemanden vorschlagen
poll_own_votes =
    { $n ->
         [one] { $n } Stimme
        *[other] { $n } Stimmen
    }
poll_own_votes_seat =
    { $n ->
         [one] { $n } Stimme für jeden offenen Sitz
        *[other] { $n } Stimmen für jeden offenen Sitz
    }
poll_own_you = Sie geben sie ab, angemeldet als { $email }.
poll_own_voted = Ein Stimmzettel wurde abgegeben
poll_own_not_voted = Noch kein Stimmzettel abgegeben
poll_own_missed = Kein Stimmzettel abgegeben
poll_own_from = Sie können ab { $moment } abstimmen
poll_own_held = Sie können noch nicht abstimmen, weil die Abstimmung angehalten ist
poll_own_cannot = Zum Stichtag, dem { $day }, sind Sie nicht stimmberechtigt. Das liegt an Folgendem:
poll_own_fix = In Ordnung bringen
poll_own_provisional = Das ist der Stand von heute. Es zählt der Stand am Stichtag, dem { $day }.
poll_own_salt = Ihren Eintrag in der veröffentlichten Datei finden
poll_own_hash_text = Nach der Auszählung stehen die Hashes aller Einträge in der Prüfdatei, unter „roll_lines“. Dies ist Ihrer:
poll_own_salt_text = Er wird aus Ihrem Eintrag und diesem Zusatz (Salt) berechnet, den nur Sie und die Stiftung haben:
poll_own_objections = Einwände
poll_own_object = Einwand gegen diesen Eintrag erheben
poll_own_objection = Was stimmt an diesem Eintrag nicht?
poll_own_object_hint = Die Geschäftsstelle liest das und antwortet Ihnen per E-Mail.
poll_own_object_button = Einwand erheben
poll_objection_answer = Antwort
poll_objection_waiting = Wartet auf eine Antwort
poll_desk_heading = Für die Verantwortlichen der Stiftung
poll_desk_lead = Diesen Abschnitt sehen nur die Verantwortlichen der Stiftung.
poll_desk_held = Die Abstimmung sollte laufen. Legen Sie jetzt das Stimmverzeichnis fest, oder sagen Sie ab und kündigen Sie neu an.
poll_desk_roll = Das Stimmverzeichnis nach heutigem Stand
poll_desk_unreadable = Das Stimmverzeichnis lässt sich nicht ermitteln
poll_desk_unreadable_text = Die Fassung des Programms, die für eine Mitgliedschaft gilt, ist nicht mehr auf dieser Website. Bitten Sie die Person, die diese Website betreibt, sie wiederherzustellen: Im Protokoll des Servers steht, welche fehlt. Bis dahin können Sie das Stimmverzeichnis weder festlegen noch korrigieren und keine Tage verschieben, aber absagen.
poll_desk_roll_csv = Festgelegtes Stimmverzeichnis (CSV)
poll_desk_roll_json = Festgelegtes Stimmverzeichnis (JSON)
poll_desk_answered =
    { $n ->
         [one] { $n } beantworteter Einwand
        *[other] { $n } beantwortete Einwände
    }
poll_desk_answer_hint = Wir schicken sie der Person, die den Einwand erhoben hat, per E-Mail.
poll_desk_answer_button = Antworten
poll_desk_change = Titel, Text oder Termine ändern
poll_desk_small = Nur wenige haben dieselbe Stimmenzahl. Die veröffentlichten Stimmzettel nennen sie und können deshalb verraten, wie diese Mitglieder abgestimmt haben:
poll_desk_small_class =
    { $n ->
         [one] { $n } Mitglied mit { $votes }
        *[other] { $n } Mitglieder mit je { $votes }
    }
poll_desk_caps = Diese Organisationen haben mehr Kandidaturen, als sie Sitze haben können. Wer die wenigsten Stimmen hat, wird übergangen:
poll_desk_cap =
    { $n ->
         [one] { $organisation } hat { $n } Kandidatur ({ $candidates }) und kann höchstens { $seats } haben.
        *[other] { $organisation } hat { $n } Kandidaturen ({ $candidates }) und kann höchstens { $seats } haben.
    }
poll_desk_unreachable =
    { $n ->
         [one] E-Mails an die stimmberechtigte Person von { $n } Mitglied sind unzustellbar. Sie bekommt unsere Nachrichten dazu also nicht.
        *[other] E-Mails an die stimmberechtigten Personen von { $n } Mitgliedern sind unzustellbar. Sie bekommen unsere Nachrichten dazu also nicht.
    }
poll_freeze_heading = Stimmverzeichnis festlegen
poll_freeze_text =
    { $n ->
         [one] Das Stimmverzeichnis zum Stichtag { $day } wird endgültig: { $n } Mitglied mit { $votes }. Danach müssen zwei Personen jeder Korrektur zustimmen.
        *[other] Das Stimmverzeichnis zum Stichtag { $day } wird endgültig: { $n } Mitglieder mit insgesamt { $votes }. Danach müssen zwei Personen jeder Korrektur zustimmen.
    }
poll_freeze_objections =
    { $n ->
         [one] Beantworten Sie zuerst { $n } Einwand. Danach können Sie das Stimmverzeichnis festlegen.
        *[other] Beantworten Sie zuerst { $n } Einwände. Danach können Sie das Stimmverzeichnis festlegen.
    }
poll_freeze_despite = Festlegen, obwohl Mitglieder wie oben beschrieben ihre Stimmen verlieren
poll_freeze_why = Warum Sie es trotzdem festlegen
poll_freeze_button = Stimmverzeichnis festlegen
poll_count_heading = Stimmzettel auszählen
poll_count_text = Damit veröffentlichen Sie das Ergebnis und alles, was zum Nachzählen nötig ist. Die Stimmberechtigten bekommen das Ergebnis per E-Mail. Das lässt sich nicht rückgängig machen.
poll_count_button = Auszählen
poll_certify_heading = Ergebnis bestätigen
poll_certify_text = Ein Ergebnis bestätigen { $number } Personen, jede mit einem eigenen Konto. Prüfen Sie es zuerst: Wir veröffentlichen Ihren Namen zusammen mit dem Ergebnis.
poll_certify_name = Ihr Name
poll_certify_button = Bestätigen
poll_correct_heading = Korrekturen des Stimmverzeichnisses
poll_correct_proposed = Vorgeschlagen
poll_correct_applied = Gilt
poll_correct_refused = Abgelehnt
poll_correct_decided_by = Entschieden von { $who }
poll_correct_proposed_by = Vorgeschlagen von { $who }
poll_correct_waits = Eine andere Person, die Wahlen leitet, muss die Korrektur bestätigen.
poll_correct_excluded = stimmt nicht ab
poll_correct_included =
    { $n ->
         [one] hat { $n } Stimme, abgegeben von { $name } ({ $email })
        *[other] hat { $n } Stimmen, abgegeben von { $name } ({ $email })
    }
poll_correct_confirm = Bestätigen
poll_correct_refuse = Ablehnen
poll_correct_summary = Eintrag eines Mitglieds korrigieren
poll_correct_text = Die Korrektur gilt sofort. Sie ist Teil des Stimmverzeichnisses, wenn es festgelegt wird.
poll_correct_text_frozen = Eine andere Person muss die Korrektur bestätigen. Danach steht im Verlauf, was korrigiert wurde, ohne den Namen des Mitglieds. Hat ein Mitglied abgestimmt, lässt sich sein Eintrag nicht mehr korrigieren.
poll_correct_reference_hint = Sie steht im Stimmverzeichnis und auf der Seite des Mitglieds, zum Beispiel 7KQ2-M9XW.
poll_correct_what = Was ist richtig?
poll_correct_exclude = Das Mitglied stimmt nicht ab
poll_correct_include = Das Mitglied stimmt ab
poll_correct_votes = Anzahl der Stimmen
poll_correct_votes_hint = Nur nötig, wenn das Mitglied abstimmt, ebenso wie Name und E-Mail-Adresse.
poll_correct_name = Name der Person, die abstimmt
poll_correct_email = E-Mail-Adresse, mit der sie sich anmeldet
poll_correct_reason = Begründung
poll_correct_reason_hint = Wir veröffentlichen sie ohne den Namen des Mitglieds. Nennen Sie darin also niemanden.
poll_correct_button = Korrigieren
poll_remind_summary = Erinnerungen senden
poll_remind_left =
    { $n ->
         [one] { $n } Mitglied hat noch nicht abgestimmt.
        *[other] { $n } Mitglieder haben noch nicht abgestimmt.
    }
poll_remind_text = Die Personen, die für sie abstimmen, bekommen eine E-Mail. Sie können einmal am Tag Erinnerungen senden.
poll_remind_button = Erinnerungen senden
poll_extend_summary = Abstimmung verlängern
poll_extend_text = Alle Stimmberechtigten bekommen eine E-Mail mit dem neuen Termin und der Begründung.
poll_extend_day = Neuer letzter Tag der Abstimmung
poll_extend_hint = Er muss nach diesem Tag liegen: { $day }.
poll_extend_button = Abstimmung verlängern
poll_cancel_summary = Absagen
poll_cancel_text = Niemand kann mehr abstimmen, und alle im Stimmverzeichnis bekommen eine E-Mail mit der Begründung. Das lässt sich nicht rückgängig machen.
poll_cancel_title = Titel
poll_cancel_button = Endgültig absagen
poll_change_heading = Titel, Text oder Termine ändern
poll_change_lead = Was entschieden wird, wer abstimmt und ob es geheim ist, können Sie nicht ändern.
poll_change_text = Die Stimmberechtigten bekommen eine E-Mail mit den neuen Angaben, und im Verlauf steht, dass etwas geändert wurde.
poll_change_button = Speichern
poll_change_not = Das können Sie nicht ändern: Das Stimmverzeichnis ist festgelegt, es wurde abgesagt, oder Sie leiten die Wahlen dieser Stiftung nicht.
poll_new_heading = Wahl oder Beschluss ankündigen
poll_new_lead = Alle können die Ankündigung sofort lesen. Bis das Stimmverzeichnis festgelegt ist, können Sie den Titel, den Text und die Termine ändern.
poll_new_kind = Was wird entschieden?
poll_new_election_text = Mitglieder schlagen Personen vor und wählen aus ihnen, wer einen Sitz bekommt.
poll_new_resolution_text = Mitglieder stimmen über einen Text mit Ja oder Nein ab oder enthalten sich.
poll_new_roll = Wessen Stimmverzeichnis?
poll_new_roll_hint = Es stimmen die Mitglieder im Stimmverzeichnis dieser Wahl ab, jedes mit so vielen Stimmen, wie ihm das Programm gibt. Über einen Beschluss stimmen dieselben Mitglieder ab.
poll_new_choice = { $title } ({ $programme })
poll_new_choice_appointed = { $title } ({ $programme }), nur für Beschlüsse
poll_new_title_hint = Er steht in Listen und E-Mails, zum Beispiel „Vorstandswahl 2027“.
poll_new_for_election = Für eine Wahl
poll_new_for_resolution = Für einen Beschluss
poll_new_seats = Zu besetzende Sitze
poll_new_wording_hint = Genau das, worüber die Mitglieder abstimmen.
poll_new_simple = Mehr Ja als Nein
poll_new_absolute = Mehr als die Hälfte aller im Stimmverzeichnis
poll_new_two_thirds = Mindestens zwei Drittel von Ja und Nein
poll_new_by_heads = Jedes Mitglied zählt einmal
poll_new_by_heads_hint = Sonst werden die Stimmen gezählt.
poll_new_secrecy = Wer kann erfahren, wie jemand abgestimmt hat?
poll_new_days = Termine
poll_new_days_hint = Tage beginnen um 00:00 Uhr UTC und enden um 24:00 Uhr UTC. Letzte Tage gehören dazu.
poll_new_record_hint = Nach diesem Tag richtet sich, wer im Stimmverzeichnis steht und welche Version des Programms gilt.
poll_new_nominations_from = Erster Tag für Vorschläge
poll_new_nominations_to = Letzter Tag für Vorschläge
poll_new_opens = Erster Tag der Abstimmung
poll_new_closes = Letzter Tag der Abstimmung
poll_new_text = Alle, die heute im Stimmverzeichnis stehen, bekommen eine E-Mail.
poll_new_button = Ankündigen
poll_new_choices = Was die Programme vorgeben
poll_new_fill = Passende Termine eintragen
poll_new_members =
    { $n ->
         [one] Heute wäre { $n } Mitglied stimmberechtigt.
        *[other] Heute wären { $n } Mitglieder stimmberechtigt.
    }
poll_new_seats_up = Sitze, die dieses Jahr besetzt werden: { $seats }.
poll_new_kind_missing = Wählen Sie eine Wahl oder einen Beschluss
poll_new_election_missing = Wählen Sie, wessen Stimmverzeichnis gilt
poll_new_title_missing = Geben Sie einen Titel ein
poll_new_title_long = Verwenden Sie für den Titel höchstens { $most } Zeichen
poll_new_wording_missing = Geben Sie den Wortlaut des Beschlusses ein
poll_new_seats_missing = Geben Sie eine Zahl von 1 bis 100 für die Sitze ein
poll_new_secrecy_missing = Wählen Sie, ob geheim oder namentlich abgestimmt wird
poll_new_majority_missing = Wählen Sie eine Mehrheit
poll_new_record_missing = Geben Sie den Stichtag ein
poll_new_nominations_from_missing = Geben Sie den ersten Tag für Vorschläge ein
poll_new_nominations_to_missing = Geben Sie den letzten Tag für Vorschläge ein
poll_new_opens_missing = Geben Sie den ersten Tag der Abstimmung ein
poll_new_closes_missing = Geben Sie den letzten Tag der Abstimmung ein
poll_new_out_of_reach = { $field }: Wählen Sie einen Tag ab heute, höchstens zwei Jahre im Voraus
poll_new_too_close = { $field }: Wählen Sie einen früheren Tag, denn das Programm verlangt mehr Tage bis zum ersten Tag der Abstimmung
poll_new_nominations_order = Wählen Sie einen letzten Tag für Vorschläge, der nicht vor dem ersten, aber vor Beginn der Abstimmung liegt
poll_new_opens_order = Wählen Sie einen ersten Tag der Abstimmung, der nach dem letzten Tag für Vorschläge liegt
poll_new_closes_order = Wählen Sie einen letzten Tag der Abstimmung, der nicht vor dem ersten liegt
poll_new_record_order = Wählen Sie einen Stichtag, der nicht nach dem ersten Tag der Abstimmung liegt
poll_new_appointment = Diese Sitze werden ohne Abstimmung besetzt. Wählen Sie eine andere Wahl, oder kündigen Sie einen Beschluss an
poll_problem_answer = Geben Sie Ihre Antwort ein
poll_problem_objection = Geben Sie ein, was an dem Eintrag nicht stimmt
poll_problem_own_name = Geben Sie Ihren Namen ein
poll_problem_own_name_long = Verwenden Sie für Ihren Namen höchstens { $most } Zeichen
poll_problem_member = Geben Sie die Vorgangsnummer eines Mitglieds im Stimmverzeichnis ein
poll_problem_part = Das gibt es hier nicht mehr, deshalb ist nichts geschehen. Laden Sie die Seite neu.
poll_problem_votes = Geben Sie die Zahl der Stimmen als ganze Zahl ein, mindestens 1
poll_problem_name = Geben Sie den Namen der Person ein, die abstimmt
poll_problem_email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org
poll_problem_has_voted = Dieses Mitglied hat abgestimmt, deshalb lässt sich der Eintrag nicht ändern
poll_problem_not_own = Was Sie vorgeschlagen haben, muss jemand anderes bestätigen. Deshalb ist nichts geschehen.
poll_problem_day = Geben Sie ein Datum nach dem letzten Tag der Abstimmung ein
poll_problem_title = Geben Sie den Titel so ein, wie er auf dieser Seite steht
poll_problem_objections = Einwände warten auf eine Antwort, deshalb ist nichts geschehen. Beantworten Sie sie zuerst.
poll_problem_faults = Bestätigen Sie, dass das Stimmverzeichnis trotz verlorener Stimmen festgelegt wird, und begründen Sie es
poll_problem_too_early = Das Stimmverzeichnis lässt sich erst ab dem Stichtag festlegen, deshalb ist nichts geschehen.
poll_problem_nobody = Niemand könnte abstimmen oder gewählt werden, deshalb ist nichts geschehen. Prüfen Sie das Stimmverzeichnis und die Kandidaturen.
poll_problem_too_many = Die Höchstzahl ist erreicht, deshalb ist nichts geschehen.
poll_problem_twice = Das wurde schon angekündigt oder gesendet, deshalb ist nichts geschehen.
poll_problem_changed = Jemand anderes hat das inzwischen geändert, deshalb ist nichts geschehen. Sehen Sie nach, was neu ist, und senden Sie das Formular noch einmal.
poll_problem_over = Das ist nicht mehr möglich, deshalb ist nichts geschehen. Laden Sie die Seite neu, um zu sehen, was jetzt möglich ist.
poll_done_announced = Die Ankündigung ist veröffentlicht.
poll_done_change = Ihre Änderungen sind gespeichert.
poll_done_correct = Ihre Korrektur ist erfasst.
poll_done_confirm = Die Korrektur gilt.
poll_done_refuse = Die Korrektur ist abgelehnt.
poll_done_answer = Ihre Antwort ist gesendet.
poll_done_freeze = Das Stimmverzeichnis ist festgelegt.
poll_done_rule_out = Sie haben diese Person ausgeschlossen.
poll_done_reinstate = Die Person kann wieder gewählt werden.
poll_done_remind = Die Erinnerungen sind unterwegs.
poll_done_extend = Die Abstimmung ist verlängert.
poll_done_cancel = Die Absage ist veröffentlicht.
poll_done_count = Die Stimmzettel sind ausgezählt, und das Ergebnis ist veröffentlicht.
poll_done_certify = Sie haben das Ergebnis bestätigt.
poll_done_object = Ihr Einwand ist erfasst. Sobald er beantwortet ist, bekommen Sie eine E-Mail.
poll_done_nominate = Ihr Vorschlag ist erfasst.
poll_done_support = Ihre Unterstützung ist erfasst.
poll_done_unsupport = Sie haben Ihre Unterstützung zurückgezogen.
poll_done_ask = Ihre Frage ist veröffentlicht.
poll_done_vote = Ihr Stimmzettel ist abgegeben.
poll_member_todo = Abstimmen: { $title }
poll_member_voted =
    { $n ->
         [one] { $n } Stimme, abgegeben
        *[other] { $n } Stimmen, abgegeben
    }

# Polls: ballots, nominations and results

poll_ballot_add_up_marks = Markierungen zählen
poll_ballot_add_up_points = Punkte zusammenzählen
poll_ballot_answer_yes = Ja
poll_ballot_answer_no = Nein
poll_ballot_answer_abstain = Enthaltung
poll_ballot_answer_legend = Ihre Antwort
poll_ballot_answer_missing = Wählen Sie Ja, Nein oder Enthaltung
poll_ballot_back = Zurück zur Übersicht
poll_ballot_bad_number = Wählen Sie für { $name } eine Zahl von 1 bis { $most } oder keine
poll_ballot_bad_points = Geben Sie die Punkte für { $name } als ganze Zahl ein oder lassen Sie das Feld leer
poll_ballot_bar_cancelled = Abgesagt
poll_ballot_bar_cancelled_text = Niemand kann mehr abstimmen.
poll_ballot_bar_cancelled_why = Niemand kann mehr abstimmen. Der Grund: { $reason }
poll_ballot_bar_closed = Die Abstimmung ist beendet
poll_ballot_bar_closed_on = Die Abstimmung endete am { $day }. Als Nächstes werden die Stimmzettel ausgezählt.
poll_ballot_bar_counted = Die Stimmzettel sind ausgezählt. Das Ergebnis finden Sie in der Übersicht.
poll_ballot_bar_early = Die Abstimmung läuft noch nicht
poll_ballot_bar_held = Die Abstimmung sollte laufen, aber das Stimmverzeichnis ist noch nicht festgelegt. Wenn Sie Fragen haben, schreiben Sie an { $email }.
poll_ballot_bar_not_on_roll = { $name } kann hier nicht abstimmen
poll_ballot_bar_object = Wenn Sie das Stimmverzeichnis für falsch halten, erheben Sie in der Übersicht einen Einwand.
poll_ballot_bar_opens = Sie können von { $opens } bis { $closes } abstimmen.
poll_ballot_bar_other_person = Für { $name } stimmt nur { $person } ab
poll_ballot_bar_other_person_text = Diese Person meldet sich mit { $email } an. Wenn Sie das sind, melden Sie sich mit dieser Adresse an.
poll_ballot_bar_voted = Der Stimmzettel für { $name } ist abgegeben
poll_ballot_bar_voted_receipt = Er lässt sich nicht mehr ändern. Der Beleg lautet { $receipt }.
poll_ballot_bar_voted_text = Er lässt sich nicht mehr ändern.
poll_ballot_bar_was_cast = Für { $name } wurde ein Stimmzettel abgegeben.
poll_ballot_candidate = Kandidatur { $number }
poll_ballot_changed = Die Kandidaturen haben sich geändert. Gehen Sie Ihren Stimmzettel noch einmal durch
poll_ballot_check = Stimmzettel prüfen
poll_ballot_check_blank = Ihr Stimmzettel ist leer. Er zählt für die Beteiligung, aber für keine der Kandidaturen.
poll_ballot_check_cast =
    { $n ->
         [one] Stimmzettel mit { $n } Stimme abgeben
        *[other] Stimmzettel mit { $n } Stimmen abgeben
    }
poll_ballot_check_lead = Sie geben ihn mit { $votes } für { $name } ab.
poll_ballot_check_left_out = Nicht auf Ihrem Stimmzettel: { $names }
poll_ballot_check_receipt = Sie bekommen einen Beleg.
poll_ballot_check_receipt_secret = Sie bekommen einen Beleg. Wir zeigen ihn nur einmal.
poll_ballot_check_title = Prüfen Sie Ihren Stimmzettel
poll_ballot_choices_answer = Ihre Antwort
poll_ballot_choices_blank = Niemand
poll_ballot_choices_marks = Ihre Auswahl
poll_ballot_choices_points = Ihre Punkte
poll_ballot_final = Endgültig.
poll_ballot_final_text = Sobald der Stimmzettel abgegeben ist, können Sie ihn nicht mehr ändern.
poll_ballot_hint = Danach sehen Sie Ihren Stimmzettel noch einmal, bevor Sie ihn abgeben.
poll_ballot_hint_ranking = Wenn Sie mehrere Zahlen geändert haben, aktualisieren Sie die Reihenfolge. Danach sehen Sie Ihren Stimmzettel noch einmal, bevor Sie ihn abgeben.
poll_ballot_lead_marks =
    { $n ->
         [one] Markieren Sie { $n } Person oder niemanden.
        *[other] Markieren Sie bis zu { $n } Personen. Sie müssen nicht alle Markierungen nutzen.
    }
poll_ballot_lead_points =
    { $n ->
         [one] Geben Sie { $n } Punkt an eine Person oder behalten Sie ihn.
        *[other] Sie haben { $n } Punkte. Geben Sie alle einer Person oder verteilen Sie sie. Sie müssen nicht alle nutzen.
    }
poll_ballot_lead_question = Lesen Sie den Beschluss und wählen Sie Ihre Antwort.
poll_ballot_lead_ranking = Geben Sie Ihrer ersten Wahl die 1. Setzen Sie so viele auf die Liste, wie Sie möchten. Wer nicht darauf ist, bekommt von Ihrem Stimmzettel nichts.
poll_ballot_marks_heading = Kandidaturen
poll_ballot_marks_sum = { $marked } von { $most } markiert
poll_ballot_next = Wie es weitergeht
poll_ballot_next_after = Nach dem { $day }
poll_ballot_next_again = Sie können noch einmal abstimmen. Ihr letzter Stimmzettel zählt, und Sie bekommen einen neuen Beleg.
poll_ballot_next_again_secret = Mit Ihrem Beleg können Sie noch einmal abstimmen. Sie bekommen dann einen neuen, und dieser wird ungültig.
poll_ballot_next_count = Wir zählen die Stimmzettel aus und veröffentlichen das Ergebnis mit allen Stimmzetteln und ihren Belegen.
poll_ballot_next_until = Bis { $day }
poll_ballot_not_final = Nicht endgültig.
poll_ballot_not_final_recorded = Bis zum Ende der Abstimmung können Sie noch einmal abstimmen. Ihr letzter Stimmzettel zählt.
poll_ballot_not_final_secret = Mit Ihrem Beleg können Sie bis zum Ende der Abstimmung noch einmal abstimmen. Ihr letzter Stimmzettel zählt.
poll_ballot_over = Ihr Stimmzettel wurde nicht abgegeben: Die Abstimmung läuft nicht, oder der Stimmzettel lässt sich nicht ersetzen
poll_ballot_place_0 = Platz { $place }
poll_ballot_place_1 = Platz { $place }
poll_ballot_place_2 = Platz { $place }
poll_ballot_place_3 = Platz { $place }
poll_ballot_points_count =
    { $n ->
         [one] { $n } Punkt
        *[other] { $n } Punkte
    }
poll_ballot_points_heading = Punkte für die Kandidaturen
poll_ballot_points_sum = { $given } von { $most } vergeben
poll_ballot_rank_add = Auf { $place } setzen
poll_ballot_rank_added = { $name } wurde auf { $place } gesetzt
poll_ballot_rank_clear = Neu beginnen
poll_ballot_rank_cleared = Ihre Reihenfolge ist leer
poll_ballot_rank_down = Nach unten
poll_ballot_rank_moved = { $name } ist jetzt auf { $place }
poll_ballot_rank_nobody = Noch niemand. Fügen Sie Personen hinzu oder wählen Sie ihre Zahlen.
poll_ballot_rank_number = Zahl für { $name }
poll_ballot_rank_order = Ihre Reihenfolge
poll_ballot_rank_others = Nicht in Ihrer Reihenfolge
poll_ballot_rank_out = Herausnehmen
poll_ballot_rank_removed = { $name } wurde herausgenommen
poll_ballot_rank_up = Nach oben
poll_ballot_rank_updated = Die Reihenfolge folgt Ihren Zahlen
poll_ballot_receipt_again = Noch einmal abstimmen
poll_ballot_receipt_compare = Suchen Sie { $receipt } in dieser Liste. Wenn der Beleg fehlt oder dort etwas anderes gewählt ist, schreiben Sie an { $email }.
poll_ballot_receipt_field = Beleg Ihres letzten Stimmzettels
poll_ballot_receipt_field_hint = Für dieses Mitglied wurde ein Stimmzettel abgegeben, und dieser ersetzt ihn. Den Beleg können wir nicht nachschlagen.
poll_ballot_receipt_heading = Ihr Beleg
poll_ballot_receipt_keep = Solange die Abstimmung läuft, sehen Sie ihn auch auf der Seite Ihres Stimmzettels.
poll_ballot_receipt_keep_secret = Drucken Sie diese Seite aus oder schreiben Sie den Beleg auf. Wir zeigen ihn nicht noch einmal und können ihn nicht nachschlagen.
poll_ballot_receipt_lead = Wir haben den Stimmzettel für { $name } gespeichert.
poll_ballot_receipt_missing = Geben Sie den Beleg des Stimmzettels ein, den dieser ersetzt
poll_ballot_receipt_private = Behalten Sie ihn für sich. Nach der Auszählung können alle, die ihn haben, sehen, wie Sie abgestimmt haben.
poll_ballot_receipt_published = Nach der Auszählung veröffentlichen wir jeden Stimmzettel mit seinem Beleg und dem Namen des Mitglieds.
poll_ballot_receipt_published_secret = Nach der Auszählung veröffentlichen wir jeden Stimmzettel mit seinem Beleg, aber ohne Namen.
poll_ballot_receipt_title =
    { $n ->
         [one] Ihr Stimmzettel ist mit { $n } Stimme abgegeben
        *[other] Ihr Stimmzettel ist mit { $n } Stimmen abgegeben
    }
poll_ballot_receipt_use = Wofür Sie ihn brauchen
poll_ballot_receipt_wrong = Zu diesem Beleg gibt es keinen Stimmzettel. Geben Sie den Beleg Ihres letzten Stimmzettels ein
poll_ballot_same_number = { $names } haben dieselbe Zahl, die { $number }. Wählen Sie für jede Person eine andere
poll_ballot_side_candidates = Kandidaturen
poll_ballot_side_closes = Ende
poll_ballot_side_closes_line = Endet am { $day }
poll_ballot_side_for = Sie stimmen ab für
poll_ballot_side_one_ballot = auf einem Stimmzettel
poll_ballot_side_roll = Aus dem Stimmverzeichnis vom { $day }
poll_ballot_side_seats = Zu besetzende Sitze
poll_ballot_side_summary = { $votes } für { $name }
poll_ballot_side_voted_for = Sie haben abgestimmt für
poll_ballot_sort = Reihenfolge nach den Zahlen aktualisieren
poll_ballot_step_answer = Schritt 1 von 2: antworten
poll_ballot_step_check = Schritt 2 von 2: prüfen
poll_ballot_step_mark = Schritt 1 von 2: markieren
poll_ballot_step_points = Schritt 1 von 2: Punkte geben
poll_ballot_step_rank = Schritt 1 von 2: Reihenfolge
poll_ballot_title_marks = Treffen Sie Ihre Auswahl
poll_ballot_title_points = Geben Sie Ihre Punkte
poll_ballot_title_question = Stimmen Sie über den Beschluss ab
poll_ballot_title_ranking = Bringen Sie die Kandidaturen in Ihre Reihenfolge
poll_ballot_too_many_marks =
    { $n ->
         [one] Markieren Sie höchstens { $n } Person. Sie haben { $marked } markiert
        *[other] Markieren Sie höchstens { $n } Personen. Sie haben { $marked } markiert
    }
poll_ballot_too_many_points =
    { $n ->
         [one] Geben Sie höchstens { $n } Punkt. Sie haben { $given } gegeben
        *[other] Geben Sie höchstens { $n } Punkte. Sie haben { $given } gegeben
    }
poll_ballot_voted = Für { $name } wurde ein Stimmzettel abgegeben. Wenn Sie noch einen abgeben, zählt der neue.
poll_ballot_voted_recorded = Dieser Stimmzettel wurde für { $name } abgegeben, mit dem Beleg { $receipt }. Wenn Sie ihn ändern und noch einmal abgeben, zählt der neue.
poll_ballot_voted_secret = Für { $name } wurde ein Stimmzettel abgegeben. Um ihn zu ersetzen, brauchen Sie seinen Beleg.
poll_nominee_accept = Vorschlag annehmen
poll_nominee_affiliation = Unternehmen oder Organisation
poll_nominee_affiliation_hint = Für die diese Person arbeitet oder die sie vertritt. Lassen Sie das Feld leer, wenn es keine gibt.
poll_nominee_again = Sie haben abgelehnt oder sich zurückgezogen. Bis zum Beginn der Abstimmung am { $day } können Sie noch annehmen.
poll_nominee_answer_button = Antwort veröffentlichen
poll_nominee_answer_field = Ihre Antwort
poll_nominee_ask = Eine Frage stellen
poll_nominee_ask_button = Öffentlich fragen
poll_nominee_ask_field = Ihre Frage
poll_nominee_ask_for = Für { $member } eine Frage stellen
poll_nominee_ask_hint = Alle sehen die Frage und dass { $member } sie stellt.
poll_nominee_ask_title = Frage an { $name }
poll_nominee_by = Vorgeschlagen von { $member }
poll_nominee_decline = Vorschlag ablehnen
poll_nominee_decline_button = Ablehnen
poll_nominee_decline_text = Sie kandidieren dann nicht. Bis zum Beginn der Abstimmung können Sie noch annehmen.
poll_nominee_done_accept = Sie haben den Vorschlag angenommen.
poll_nominee_done_answer = Ihre Antwort ist veröffentlicht.
poll_nominee_done_withdraw = Wir haben festgehalten, dass Sie nicht kandidieren.
poll_nominee_done_write = Ihre Änderungen sind veröffentlicht.
poll_nominee_intro = Sie wurden vorgeschlagen. Um zu kandidieren, stellen Sie sich vor und nehmen Sie den Vorschlag an, bevor am { $day } die Abstimmung beginnt.
poll_nominee_intro_by = { $member } hat Sie vorgeschlagen. Um zu kandidieren, stellen Sie sich vor und nehmen Sie den Vorschlag an, bevor am { $day } die Abstimmung beginnt.
poll_nominee_is_ruled_out = Nicht wählbar, wird nicht gezählt
poll_nominee_withdrew = Zurückgezogen, wird nicht gezählt
poll_nominee_late = Sie können nicht mehr annehmen: Das war nur bis zum Beginn der Abstimmung möglich.
poll_nominee_list_candidates = Kandidaturen
poll_nominee_list_heading = Vorschläge
poll_nominee_list_none = Es gibt noch keine Kandidaturen.
poll_nominee_nominate_button = Vorschlagen
poll_nominee_nominate_closed = Stimmberechtigte Mitglieder können von { $first } bis { $last } jemanden vorschlagen.
poll_nominee_nominate_email_hint = Wir schreiben der Person eine E-Mail. Um anzunehmen, meldet sie sich mit dieser Adresse an.
poll_nominee_nominate_lead = Sie tun das für { $member }.
poll_nominee_nominate_none = Vorschläge sind nicht vorgesehen.
poll_nominee_nominate_other = Eine andere Person
poll_nominee_nominate_public = Name, Organisation und Vorstellung sind öffentlich, sobald die Person kandidiert.
poll_nominee_nominate_self = Mich selbst
poll_nominee_nominate_title = Jemanden vorschlagen
poll_nominee_nominate_who = Wen schlagen Sie vor?
poll_nominee_none = Für die Adresse, mit der Sie angemeldet sind, gibt es keinen Vorschlag. Wenn Sie mit einer anderen Adresse vorgeschlagen wurden, melden Sie sich mit dieser an.
poll_nominee_own_nominated = Sie wurden vorgeschlagen: annehmen oder ablehnen
poll_nominee_own_nomination = Ihre Kandidatur: Vorstellung ändern, Fragen beantworten oder zurückziehen
poll_nominee_problem_email = Geben Sie eine E-Mail-Adresse ein, zum Beispiel name@example.org
poll_nominee_problem_gone = Diesen Vorschlag oder diese Frage gibt es nicht mehr. Laden Sie die Seite neu.
poll_nominee_problem_long = Kürzen Sie das: höchstens 200 Zeichen für Namen, 5.000 für andere Texte
poll_nominee_problem_many = Die Höchstzahl an Vorschlägen oder Fragen ist erreicht. Weitere sind nicht möglich.
poll_nominee_problem_name = Geben Sie den Namen ein
poll_nominee_problem_own = Dieses Mitglied hat die Person vorgeschlagen, deshalb zählt seine Unterstützung nicht. Unterstützen können sie nur andere Mitglieder.
poll_nominee_problem_over = Das ist jetzt nicht möglich. Laden Sie die Seite neu, um zu sehen, was möglich ist.
poll_nominee_problem_text = Geben Sie einen Text ein
poll_nominee_problem_twice = Diese Person ist schon vorgeschlagen
poll_nominee_problem_who = Wählen Sie, ob Sie sich selbst oder eine andere Person vorschlagen
poll_nominee_question_open = Noch nicht beantwortet
poll_nominee_questions =
    { $n ->
         [one] { $n } Frage
        *[other] { $n } Fragen
    }
poll_nominee_questions_heading = Fragen an Sie
poll_nominee_questions_public = Alle können die Fragen und Ihre Antworten lesen.
poll_nominee_reinstate = Entscheidung aufheben
poll_nominee_reinstate_button = Entscheidung aufheben
poll_nominee_reinstate_text = Die Person ist wieder wählbar und bekommt eine E-Mail.
poll_nominee_rule_out = Ausschließen
poll_nominee_rule_out_button = Ausschließen
poll_nominee_rule_out_text = Die Person ist dann nicht wählbar. Sie bekommt eine E-Mail mit der Begründung, und alle können sie lesen.
poll_nominee_ruled_out_why = Warum diese Person nicht wählbar ist: { $reason }
poll_nominee_save = Speichern
poll_nominee_state_accepted = Braucht weitere Unterstützung
poll_nominee_state_candidate = Kandidiert
poll_nominee_state_nominated = Hat noch nicht angenommen
poll_nominee_state_ruled_out = Nicht wählbar
poll_nominee_state_withdrawn = Abgelehnt oder zurückgezogen
poll_nominee_statement = Vorstellung lesen
poll_nominee_statement_field = Vorstellung
poll_nominee_statement_hint = Schreiben Sie, was Sie bisher erreicht haben und was Sie vorhaben. Alle können das lesen.
poll_nominee_support = Unterstützen
poll_nominee_support_for = Für { $member } unterstützen
poll_nominee_supporters =
    { $n ->
         [one] { $have } von { $n } Unterstützung
        *[other] { $have } von { $n } Unterstützungen
    }
poll_nominee_title = Ihre Kandidatur
poll_nominee_title_new = Sie wurden vorgeschlagen
poll_nominee_title_none = Sie wurden nicht vorgeschlagen
poll_nominee_unsupport = Unterstützung zurückziehen
poll_nominee_unsupport_for = Unterstützung von { $member } zurückziehen
poll_nominee_until = Bis zum Beginn der Abstimmung am { $day } können Sie Ihre Vorstellung ändern.
poll_nominee_withdraw = Kandidatur zurückziehen
poll_nominee_withdraw_button = Zurückziehen
poll_nominee_withdraw_late = Ihr Name bleibt mit einem Vermerk auf den Stimmzetteln, und Stimmen für Sie werden nicht gezählt. Das lässt sich nicht rückgängig machen.
poll_nominee_withdraw_text = Sie kandidieren dann nicht. Bis zum Beginn der Abstimmung können Sie wieder annehmen.
poll_result_absolute = Nötig: Ja von mehr als der Hälfte aller im Stimmverzeichnis.
poll_result_simple = Nötig: mehr Ja als Nein. Enthaltungen zählen nicht.
poll_result_two_thirds = Nötig: Ja von mindestens zwei Dritteln derer, die mit Ja oder Nein gestimmt haben.
poll_result_heads = Jedes Mitglied zählt einmal.
poll_result_adopted = Der Beschluss ist angenommen.
poll_result_rejected = Der Beschluss ist abgelehnt.
poll_result_answer = Antwort
poll_result_answers = Antworten
poll_result_ballots = Alle Stimmzettel mit ihren Belegen (CSV)
poll_result_bars = Stimmen als Balken anzeigen
poll_result_bars_votes = Stimmen in dieser Runde. Die gestrichelte Linie ist die Schwelle.
poll_result_candidate = Kandidatur
poll_result_check = Selbst nachprüfen
poll_result_check_text = Wenn Sie abgestimmt haben, suchen Sie Ihren Beleg:
poll_result_close = Wie knapp es war
poll_result_close_added =
    { $n ->
         [one] Mit { $n } weiteren Stimme für { $name } wären gewählt worden: { $winners }.
        *[other] Mit { $n } weiteren Stimmen für { $name } wären gewählt worden: { $winners }.
    }
poll_result_close_moved =
    { $n ->
         [one] Mit { $n } Stimme für { $name } statt für { $from } wären gewählt worden: { $winners }.
        *[other] Mit { $n } Stimmen für { $name } statt für { $from } wären gewählt worden: { $winners }.
    }
poll_result_count = Die Auszählung, Runde für Runde
poll_result_elected =
    { $n ->
         [one] { $n } Person ist gewählt:
        *[other] { $n } Personen sind gewählt:
    }
poll_result_elected_with = { $name } ist mit { $votes } gewählt.
poll_result_eliminated = { $name } scheidet aus.
poll_result_eliminated_with = { $name } scheidet mit { $votes } aus.
poll_result_exhausted = Niemand
poll_result_file = Das Ergebnis als Daten (JSON)
poll_result_from = Von { $name } übertragene Stimmen
poll_result_given = Es war { $number }.
poll_result_heading = Ergebnis
poll_result_is_elected = gewählt
poll_result_is_elected_now = { $name } ist gewählt.
poll_result_is_eliminated = ausgeschieden
poll_result_large = Für eine Tabelle sind es zu viele Zahlen. In dieser Datei stehen alle:
poll_result_members = Mitglieder
poll_result_moves = Von { $name } werden Stimmen übertragen: { $list }.
poll_result_moves_nothing = Von { $name } werden keine Stimmen übertragen.
poll_result_needed_members =
    { $n ->
         [one] Das Ja von { $n } Mitglied genügte.
        *[other] Das Ja von { $n } Mitgliedern genügte.
    }
poll_result_needed_votes =
    { $n ->
         [one] { $n } Ja-Stimme genügte.
        *[other] { $n } Ja-Stimmen genügten.
    }
poll_result_no_change = Niemand wird gewählt, und niemand scheidet aus.
poll_result_no_quorum = Es gibt kein Ergebnis, weil das Quorum nicht erreicht wurde.
poll_result_nobody = Niemand ist gewählt.
poll_result_nobody_else = Niemand
poll_result_passed_over =
    { $n ->
         [one] { $name } kann keinen Sitz bekommen, weil { $organisation } und verbundene Unternehmen nur { $n } Sitz haben können.
        *[other] { $name } kann keinen Sitz bekommen, weil { $organisation } und verbundene Unternehmen nur { $n } Sitze haben können.
    }
poll_result_quorum_missed = Das Quorum wurde nicht erreicht.
poll_result_quorum_reached = Das Quorum wurde erreicht.
poll_result_reaches = { $name } hat { $votes }, erreicht die Schwelle von { $threshold } und ist gewählt.
poll_result_round = Runde { $number }
poll_result_rounded = Stimmen sind hier auf zwei Nachkommastellen gerundet. Die genauen Werte stehen in der Prüfdatei.
poll_result_table = Stimmen für alle Kandidaturen in jeder Runde
poll_result_threshold = Schwelle
poll_result_tie_lot = Runde { $round }: Zwischen { $names } herrschte Gleichstand, also entschied die ausgeloste Reihenfolge.
poll_result_tie_round = Runde { $round }: Zwischen { $names } herrschte Gleichstand, also entschieden ihre Stimmen in Runde { $earlier }.
poll_result_ties = Gleichstände
poll_result_to = { $votes } an { $name }
poll_result_to_nobody = { $votes } an niemanden
poll_result_turnout =
    { $n ->
         [one] { $voted } von { $n } Mitglied hat abgestimmt, mit { $cast } von { $votes } Stimmen.
        *[other] { $voted } von { $n } Mitgliedern haben abgestimmt, mit { $cast } von { $votes } Stimmen.
    }
poll_result_vacant =
    { $n ->
         [one] { $n } Sitz bleibt frei, weil es nicht genug wählbare Kandidaturen gab.
        *[other] { $n } Sitze bleiben frei, weil es nicht genug wählbare Kandidaturen gab.
    }
poll_result_vacant_cap =
    { $n ->
         [one] { $n } Sitz bleibt frei, weil die Organisationen der anderen Kandidaturen schon alle Sitze haben, die sie haben können.
        *[other] { $n } Sitze bleiben frei, weil die Organisationen der anderen Kandidaturen schon alle Sitze haben, die sie haben können.
    }
poll_result_vacant_quorum =
    { $n ->
         [one] { $n } Sitz bleibt frei.
        *[other] { $n } Sitze bleiben frei.
    }
poll_result_votes = { $number } Stimmen
