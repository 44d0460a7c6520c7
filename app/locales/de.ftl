### Deutsch

## Around every page

product = Guildhall
page_title = { $page } – { $foundation }
error_title = Fehler: { $title }
skip_to_main = Zum Hauptinhalt springen
nav_site = Diese Website
nav_crumbs = Sie sind hier
nav_language = Sprache und Hilfe
nav_home = Startseite
nav_compare = Vergleichen
nav_fit = Welche Stufe passt
nav_changes = Änderungen
nav_help = Hilfe
nav_foundations = Alle Stiftungen
nav_documents = Rechtliche Dokumente
nav_contact = Kontakt
for_programs = Maschinenlesbar
nav_source = Programmdatei
nav_embed = Vergleich in die eigene Website einbinden
nav_api = Schnittstelle für Programme
one_file = Alle Leistungen und Preise auf dieser Website stammen aus einer veröffentlichten Datei.
help_heading = Hilfe
help_intro = { $foundation } beantwortet Fragen zur Mitgliedschaft.
help_write_to = Schreiben Sie an { $address }
loading = Wird geladen …
api_heading = Schnittstelle für Programme
api_intro = Ein Programm kann lesen und tun, was die Seiten zeigen: aus derselben Quelle und nach denselben Regeln.
api_openapi = OpenAPI-Beschreibung
api_name = Name
api_kind = Art
api_meaning = Bedeutung
api_answers = Antworten
api_status = Status
help_how = Wählen Sie eine Stiftung und vergleichen Sie ihre Stufen, oder beantworten Sie ein paar Fragen und sehen Sie, welche Stufe passt. Jeder Preis wird begründet. Ihre Angaben stehen in der Adresse der Seite und werden nicht gespeichert.

## Home

foundations_title = Mitgliedschaft, einmal aufgeschrieben
foundations_intro = Vergleichen Sie, was jede Stufe einer Stiftung bietet, was sie für Sie kosten würde und warum, und was dafür erwartet wird.
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
find_tier = Welche Stufe passt zu Ihnen
supports_heading = Geförderte Gemeinschaften
brings_heading = Was die Mitgliedschaft bringt
offers_heading = Möglichkeiten mitzumachen
offers_both_heading = Mitgliedschaft und Projektarbeit
commitments_heading = Worauf Sie sich verlassen können
documents_heading = Rechtliche Dokumente
contact_heading = Kontakt
compare_programme = { $programme } vergleichen
see_programme = { $programme } ansehen
programmes_and_tiers = { $programmes }, { $tiers }
website_of = Website von { $foundation }
contact_more = Weitere Wege zum Kontakt

## A programme

version_in_force = In Kraft
version_draft = Entwurf, nicht buchbar
version_earlier = Eine frühere Fassung
version_later = Eine spätere Fassung ab { $date }
version_after = Eine spätere Fassung
version_name = Fassung { $version }
version_since = Fassung { $version }, ab { $date }
version_renewals_from = Für Verlängerungen ab { $date }
not_in_force = Sie sehen die Fassung vom { $date }; sie ist nicht die geltende.
see_version_in_force = Geltende Fassung ansehen
see_what_changes = Änderungen ansehen
versions_heading = Fassungen
tiers_for_people = Für Personen
tiers_for_organisations = Für Organisationen
tiers_for_both = Für Personen und Organisationen
tiers_closed = Für neue Mitglieder geschlossen
who_may_join_heading = Wer beitreten kann
parent_required = Voraussetzung ist eine Mitgliedschaft bei { $parent }.
standings_heading = Status
seats_heading = Sitze
notes_heading = Anmerkungen zur Quelle
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
besides_line = Neben Geld: { $alternatives }
standing_granted_by = Darüber entscheidet: { $reviewers }
seats_intro = Die Sitze richten sich nach der Zahl der Mitglieder. Geben Sie Zahlen ein, um zu sehen, was herauskommt.
seats_members = Mitglieder in { $tier }
seats_compute = Sitze berechnen
seats_count =
    { $n ->
         [one] { $n } Sitz
        *[other] { $n } Sitze
    }
seats_need = Hängt von den Mitgliedern in { $tiers } ab
seats_condition_fails = Keine Sitze: Die Bedingung ist nicht erfüllt
seats_not_computable = Die Formel hat für diese Zahlen kein Ergebnis
seats_formula = Formel:
seats_if = Nur wenn:

## A tier

tier_for_people = Stufe für Personen
tier_for_organisations = Stufe für Organisationen
tier_for_both = Stufe für Personen und Organisationen
tier_closed = Für neue Mitglieder geschlossen
grants_heading = Was sie bietet
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
grants_none = Für diese Stufe sind keine Leistungen festgehalten.
includes_all_of = Schließt alles aus { $tier } ein
without_benefit = { $benefit } aus { $tier } ist nicht enthalten
replaces = Ersetzt „{ $value }“ aus { $tier }
asks_heading = Was sie von Ihnen verlangt
asks_nothing = Für diese Stufe ist nichts festgehalten, was über den Beitritt hinausgeht.
asks_or_else = Sonst wechseln Sie in { $tier }
qualifies_heading = Wer beitreten kann
qualifies_anybody = Für diese Stufe ist keine Bedingung festgehalten.
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
cap_waiting_list = Sind alle Plätze vergeben, gibt es eine Warteliste.
cap_related = Verbundene Unternehmen zählen als ein Mitglied.
joining_heading = Wie man beitritt
compare_with_others = Mit anderen Stufen vergleichen
grants_summary = { $count }; { $inherited }
evidence = Was Sie vorlegen: { $evidence }
until_date = Bis { $date }
parent_except = Nicht nötig, wenn:

## Comparison

compare_heading = Stufen vergleichen
compare_intro = Was jede Stufe bietet, was sie für Sie kosten würde und warum, und was dafür erwartet wird.
compare_caption = { $foundation }, { $programme }: { $tiers }
column_benefit = Leistung
choose_tiers = Zu vergleichende Stufen
choose_up_to =
    { $n ->
         [one] { $n } Stufe passt nebeneinander.
        *[other] Bis zu { $n } Stufen passen nebeneinander.
    }
your_situation = Ihre Angaben
nothing_stated = Noch keine Angaben
not_stated = Keine Angabe
answer_yes = Ja
answer_no = Nein
only_differences = Nur Unterschiede
search_benefits = Leistungen durchsuchen
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
benefits_shown =
    { $n ->
         [one] { $n } Leistung
        *[other] { $n } Leistungen
    }
rows_differ =
    { $n ->
         [one] { $n } verschieden
        *[other] { $n } verschieden
    }
shown_summary = { $tiers }, { $benefits }, { $differ }
rows_hidden =
    { $n ->
         [one] { $n } Leistung ist durch Ihre Auswahl ausgeblendet
        *[other] { $n } Leistungen sind durch Ihre Auswahl ausgeblendet
    }
rows_absent =
    { $n ->
         [one] { $n } Leistung, die keine dieser Stufen hat, ist weggelassen
        *[other] { $n } Leistungen, die keine dieser Stufen hat, sind weggelassen
    }
nothing_found = Keine Leistung enthält „{ $search }“.
nothing_differs = Die gezeigten Stufen unterscheiden sich hierin nicht.
differs = (verschieden)
group_cost = Kosten
row_price = Preis
row_alternatives = Statt Geld
row_eligibility = Wer beitreten kann
row_term = Laufzeit
row_review = Wer entscheidet
row_asks = Was sie von Ihnen verlangt
row_join = Beitritt
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
each_month = { $quantity } im Monat
each_quarter = { $quantity } im Quartal
each_year = { $quantity } im Jahr
each_term = { $quantity } je Laufzeit
each_event = { $quantity } je Veranstaltung
each_seat = { $quantity } für jeden offenen Sitz
each_election = { $quantity } je Wahl
each_member = { $quantity } je Mitglied
from_tier = aus { $tier }
after_days =
    { $n ->
         [one] Nach { $n } Tag Mitgliedschaft
        *[other] Nach { $n } Tagen Mitgliedschaft
    }
from_date = Ab { $date }
carry_over =
    { $n ->
         [one] Bis zu { $n } nicht genutzte wird übertragen
        *[other] Bis zu { $n } nicht genutzte werden übertragen
    }
capacity =
    { $n ->
         [one] { $n } Platz für alle Mitglieder zusammen
        *[other] { $n } Plätze für alle Mitglieder zusammen
    }
not_together_with = Nicht zusammen mit { $benefit }
condition = Bedingung: { $condition }
why = Warum
why_for = Warum dieser Preis für { $tier }
more_about = Über { $benefit }
source = Quelle

## Finding a tier

fit_heading = Welche Stufe passt zu Ihnen
fit_intro = Ein paar Fragen. Lassen Sie aus, was Sie nicht wissen: Jede Stufe sagt dann, was noch offen ist.
fit_show = Stufen zeigen
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
fit_order = Nach dem geordnet, was sie für Sie kosten.
fit_none = Keine Stufe passt zu Ihren Angaben. Schreiben Sie uns: Vielleicht gibt es einen anderen Weg.
reason_met = Erfüllt: { $condition }
reason_not_met = Nicht erfüllt: { $condition }
reason_open = Hängt ab von { $facts }: { $condition }
reason_member_of = Mitgliedschaft bei { $parent }
reason_judged = Wird beim Antrag geprüft: { $condition }
reason_price_open = Der Preis hängt ab von { $facts }
reason_instead_open = Was Sie statt Geld geben können, hängt ab von { $facts }
reason_of_part = { $part }: { $reason }
reason_open_to_people = Offen für Personen
reason_open_to_organisations = Offen für Organisationen
reason_open_to_all = Offen für Personen und Organisationen
fit_compare = Passende Stufen vergleichen

## Prices

cost_heading = Was sie kostet
your_cost_heading = Was sie für Sie kosten würde
show_price = Meinen Preis zeigen
outcome_free = Kostenlos
outcome_by_agreement = Nach Vereinbarung
outcome_by_agreement_hint = Nach Vereinbarung: { $hint }
outcome_not_offered = Wird Ihnen nicht angeboten
outcome_not_eligible = Sie können dieser Stufe nicht beitreten
outcome_needs = Dazu fehlen diese Angaben: { $facts }
outcome_needs_fact = Fehlt: { $fact }
amount_from_to = { $from } bis { $to }
amount_or_more = { $amount } oder mehr
price_once = einmalig { $amount }
price_a_year = { $amount } im Jahr
price_a_month = { $amount } im Monat
price_an_hour = { $amount } je Stunde
price_at_cost = Zum Selbstkostenpreis
price_at_cost_plus = Zum Selbstkostenpreis zuzüglich { $percent }
price_and = { $first } und { $second }
instead_of_money = Statt Geld
besides_money = Neben Geld
gives_people =
    { $n ->
         [one] { $n } Vollzeitkraft
        *[other] { $n } Vollzeitkräfte
    }
gives_people_part = So viel wie { $number } Vollzeitkräfte
gives_worth = Im Wert von mindestens { $amount }
gives_equivalent = Im Wert des Preises
at_most_share = Höchstens { $percent } des Preises
needs_approval_by = Zustimmung nötig: { $reviewers }
alternative_open = Möglicherweise für Sie offen; das hängt von fehlenden Angaben ab
why_this_price = Warum dieser Preis
because_flat = Ein Preis für alle.
because_otherwise = Es gilt keine Sonderregel.
because_rule = Es gilt diese Regel: { $rule }
because_band = { $fact }: { $value } liegt zwischen { $from } und { $to }.
because_band_from = { $fact }: { $value } ist { $from } oder mehr.
because_band_below = { $fact }: { $value } liegt unter { $to }.
because_band_to = { $fact }: { $value } ist höchstens { $to }.
because_table = Aus der Tabelle „{ $table }“.
because_units = { $units } von { $fact } zu je { $each }: { $amount }
because_formula = { $formula } ergibt { $amount }.
because_times = Mal { $factor }.
because_times_reason = Mal { $factor }: { $reason }
because_override = Ein festgelegter Betrag ersetzt den berechneten.
because_override_reason = Ein festgelegter Betrag ersetzt den berechneten: { $reason }
because_floor = Auf den Mindestpreis von { $amount } angehoben.
because_ceiling = Auf den Höchstpreis von { $amount } begrenzt.
because_rounded = Von { $from } auf { $to } gerundet.
needed_for_price = Für den Preis nötig
needed_for_eligibility = Nötig, um zu sagen, ob Sie beitreten können
needed_for_alternative = Nötig, um zu sagen, was Sie statt Geld geben können
refused_closed_reason = Für neue Mitglieder geschlossen: { $reason }
refused_only_people = Nur Personen können beitreten
refused_only_organisations = Nur Organisationen können beitreten
refused_condition = Diese Bedingung ist nicht erfüllt: { $condition }
refused_parent = Die Mitgliedschaft bei { $parent } fehlt
rule_if = Wenn { $condition }: { $price }
rule_answer = { $fact } „{ $answer }“: { $price }
rule_band = { $fact } { $from } bis { $to }: { $price }
rule_band_from = { $fact } ab { $from }: { $price }
rule_band_to = { $fact } bis { $to }: { $price }
rule_band_below = { $fact } unter { $to }: { $price }
rule_each = je { $price }
rule_formula = Nach der Formel { $formula }

## Terms and renewal

term_heading = Laufzeit
term_length = Dauer
term_start = Beginn
term_renewal = Verlängerung
term_notice = Kündigungsfrist
term_grace = Nachfrist
term_commitment = Mindestdauer
term_afterwards = Nach dem Ende
term_years =
    { $n ->
         [one] { $n } Jahr ab Beginn
        *[other] { $n } Jahre ab Beginn
    }
term_months =
    { $n ->
         [one] { $n } Monat ab Beginn
        *[other] { $n } Monate ab Beginn
    }
term_calendar =
    { $n ->
         [one] Bis zum 31. Dezember des Jahres, in dem sie beginnt
        *[other] { $n } Kalenderjahre, das des Beginns eingeschlossen
    }
term_calendar_rest =
    { $n ->
         [one] Der Rest des Jahres, in dem sie beginnt, und ein Kalenderjahr
        *[other] Der Rest des Jahres, in dem sie beginnt, und { $n } Kalenderjahre
    }
term_fiscal =
    { $n ->
         [one] Bis zum Ende des Geschäftsjahres, das im { $month } beginnt
        *[other] { $n } Geschäftsjahre, jeweils ab { $month }
    }
term_rolling_then_calendar = Ein erstes Jahr ab Beginn, dann bis zum 31. Dezember, dann Kalenderjahre
term_life = Auf Lebenszeit
term_while = Solange gilt: { $condition }
term_confirmed_every_months =
    { $n ->
         [one] Jeden Monat bestätigt
        *[other] Alle { $n } Monate bestätigt
    }
term_confirmed_every_years =
    { $n ->
         [one] Jedes Jahr bestätigt
        *[other] Alle { $n } Jahre bestätigt
    }
term_by_agreement = Nach Vereinbarung
term_not_stated = Nicht angegeben
starts_same_day = Am Tag der Aufnahme
starts_next_month = Am ersten Tag des nächsten Monats
starts_next_year = Am nächsten 1. Januar
starts_month_split = Bei Aufnahme bis zum { $day }. am Monatsersten, danach am Ersten des nächsten Monats
silence_renews = Verlängert sich, wenn Sie nicht kündigen
silence_ends = Endet, wenn Sie nicht verlängern
silence_asks = Sie werden vor dem Ende gefragt
silence_moves = Sie wechseln in eine andere Stufe, wenn Sie nicht verlängern
notice_days =
    { $n ->
         [one] { $n } Tag vor dem Ende
        *[other] { $n } Tage vor dem Ende
    }
grace_days =
    { $n ->
         [one] Bis zu { $n } Tag nach dem Ende möglich
        *[other] Bis zu { $n } Tage nach dem Ende möglich
    }
commitment_months =
    { $n ->
         [one] { $n } Monat
        *[other] { $n } Monate
    }
lapse_suspended = Die Mitgliedschaft ruht
lapse_ended = Die Mitgliedschaft ist beendet
lapse_tier = Sie wechseln in { $tier }

## What changed between versions

changes_heading = Was sich geändert hat
changes_between = Von der Fassung vom { $old } zur Fassung vom { $new }
changes_from = Von
changes_to = Bis
changes_show = Änderungen zeigen
changes_count =
    { $n ->
         [one] { $n } Änderung
        *[other] { $n } Änderungen
    }
changes_none = Zwischen diesen Fassungen hat sich nichts geändert.
changes_one_version = Von diesem Programm gibt es nur eine Fassung.
changes_renewals = Bei einer Verlängerung gilt die neue Fassung ab { $date }.
changes_joining = Bei einem Beitritt gilt die neue Fassung ab { $date }; eine Mitgliedschaft behält bis zur Verlängerung die Fassung, unter der sie abgeschlossen wurde.
changes_unchanged = Unverändert
changes_version_in_force = { $version }, ab { $date } (in Kraft)
changes_version = { $version }, ab { $date }
changes_for_facts = Preise werden für Ihre Angaben verglichen.
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
change_of_parent = Mitgliedschaft anderswo
change_of_responsibilities = Was sie von Ihnen verlangt
change_of_term = Laufzeit
change_of_cap = Zahl der Mitglieder
change_of_review = Wer entscheidet
change_of_review_in_kind = Wer über Sachleistungen entscheidet
change_before = Vorher:
change_after = Nachher:
change_no_limit = Keine Grenze

## Before applying

apply_for = { $tier } beantragen
ask_about = Nach { $tier } fragen
apply_heading = { $tier } beantragen
apply_carried = Was Sie uns schon gesagt haben
apply_draft = Diese Fassung ist ein Entwurf. Noch kann niemand nach ihr beitreten.
apply_closed = Dieser Stufe kann niemand neu beitreten.
apply_change = Ändern
stage_apply = Sie stellen den Antrag
stage_automatic = Sie werden sofort aufgenommen
stage_staff = Die Geschäftsstelle entscheidet
stage_committee = Der Mitgliederausschuss entscheidet
stage_board = Der Vorstand entscheidet
stage_now = Hier ist Ihr Antrag jetzt
stage_waits_for_you = Wartet auf Ihre Antwort
stage_in_kind_only = Nur wenn Sie etwas statt Geld geben
reviewer_automatic = Niemand, die Aufnahme erfolgt automatisch
reviewer_staff = die Geschäftsstelle
reviewer_committee = der Mitgliederausschuss
reviewer_board = der Vorstand
reviewers_in_kind = Über Sachleistungen: { $reviewers }
apply_how_heading = Antrag beginnen
apply_next_heading = Wie es weitergeht
apply_choose = Welche Stufe möchten Sie beantragen?
apply_tier = Stufe
apply_programme = Programm
letter_line = { $label }: { $value }

## What the wizard asks

ask_your_name = Ihr vollständiger Name
ask_your_email = Ihre E-Mail-Adresse
ask_your_title = Ihre Funktion in der Organisation
ask_organisation_name = Rechtlicher Name
ask_organisation_name_hint = Wie im Register, mit der Rechtsform
ask_organisation_kind = Art der Organisation
ask_website = Website
ask_register = Registernummer
ask_register_hint = Die Nummer und das Register, falls die Organisation in einem steht
ask_vat = Umsatzsteuer-Identifikationsnummer
ask_vat_hint = Mit dem Land, zum Beispiel DE123456789
ask_country = Land
ask_street = Straße und Hausnummer
ask_street_more = Adresszusatz
ask_city = Ort
ask_region = Bundesland, Kanton oder Provinz
ask_postcode = Postleitzahl
ask_same_person = Wer ist es?
ask_person_name = Vollständiger Name
ask_person_email = E-Mail-Adresse
ask_person_title = Funktion in der Organisation
ask_give = Wie möchten Sie beitragen?
ask_give_what = Was möchten Sie als Sachleistung geben?
ask_give_money = Wie viel davon in Geld?
ask_offer_amount = Betrag im Jahr
ask_offer_what = Was schlagen Sie vor?
ask_offer_what_hint = Was Sie geben möchten und was Sie davon erwarten
ask_offer_term = Für wie lange?
ask_pledge_people = Wie viele Personen
ask_pledge_people_hint = Gerechnet als Vollzeitkräfte
ask_pledge_what = Was genau geben Sie?
ask_pledge_what_hint = Wer oder was es ist, und wofür
ask_pledge_value = Wert im Jahr
ask_pledge_from = Ab wann?
ask_pledge_until = Bis wann?
date_hint = Zum Beispiel { $example }
hint_at_least = Mindestens { $least }
ask_purchase_order = Bestellnummer
ask_purchase_order_hint = Falls Ihre Buchhaltung eine auf der Rechnung braucht
ask_invoice_email = E-Mail-Adresse für Rechnungen
ask_invoice_same = Geht die Rechnung an die Organisation unter ihrer eingetragenen Anschrift?
ask_invoice_name = Name auf der Rechnung
ask_evidence = Wie erfüllen Sie das?
ask_evidence_short = Nachweis
ask_evidence_file = Eine Datei, die es zeigt
ask_sign_name = Vollständiger Name der unterzeichnenden Person
ask_sign_title = Funktion in der Organisation
ask_sign_consent = Ich habe die Vereinbarung gelesen und unterzeichne sie für { $party }. Dazu bin ich befugt.
ask_sign_consent_person = Ich habe die Vereinbarung gelesen und unterzeichne sie.
person_number = Person { $n }
add_person = Weitere Person hinzufügen
choice_you = Ich selbst
choice_applicant = { $name }, die Person, die den Antrag stellt
choice_applicant_unnamed = Die Person, die den Antrag stellt
choice_person = { $name } ({ $role })
choice_somebody_else = Jemand anders
choice_money = In Geld
choice_in_kind = Als Sachleistung
choice_both = Teils in Geld, teils als Sachleistung
choice_company = Ein Unternehmen
choice_nonprofit = Eine gemeinnützige Organisation
choice_academic = Eine Hochschule oder Forschungseinrichtung
choice_government = Eine Behörde
choice_other_kind = Etwas anderes
choose_country = Land wählen
file_hint = PNG, JPEG oder WebP bis 5 MB, PDF bis 10 MB, SVG bis 512 KB
file_kept = Sie haben { $name } hinzugefügt. Wählen Sie eine andere Datei, um sie zu ersetzen.
answer_missing = { $field }: Bitte beantworten Sie das
answer_too_long =
    { $n ->
         [one] { $field }: höchstens { $n } Zeichen
        *[other] { $field }: höchstens { $n } Zeichen
    }
answer_not_email = { $field }: Schreiben Sie eine Adresse wie name@example.org
answer_not_url = { $field }: Schreiben Sie eine Adresse wie https://example.org
answer_not_country = { $field }: Wählen Sie ein Land aus der Liste
answer_not_vat = { $field }: Schreiben Sie sie mit dem Land, wie DE123456789
answer_not_date = { $field }: Schreiben Sie einen Tag wie { $example }
answer_too_little = { $field }: mindestens { $least }
answer_too_much = { $field }: höchstens { $most }
answer_not_signatory = Für diese Vereinbarung ist { $name } als unterzeichnende Person benannt. Sie kann nur unter diesem Namen unterschrieben werden
answer_ends_before = { $field }: Das Ende darf nicht vor dem Anfang liegen
answer_not_ticked = Kreuzen Sie das Feld an, wenn Sie die Vereinbarung unterzeichnen
answer_conflict = { $field }: Gespeichert ist „{ $theirs }“; vielleicht hat jemand anders die Antwort inzwischen geändert. Unten steht, was Sie eingegeben haben. Speichern Sie, um es zu behalten, oder ändern Sie es.
answer_conflict_empty = { $field }: Es ist keine Antwort gespeichert; vielleicht hat jemand anders sie inzwischen gelöscht. Unten steht, was Sie eingegeben haben. Speichern Sie, um es zu behalten, oder ändern Sie es.

## Applying

apply_start = Antrag beginnen
apply_start_hint = Sie brauchen kein Konto. Was Sie eingeben, wird laufend gespeichert, und über einen eigenen Link kommen Sie darauf zurück.
apply_in_force = Nach der geltenden Fassung beantragen
step_of = Schritt { $step } von { $all }
apply_caption = { $step }: { $tier }
apply_reference = Zeichen { $reference }
save_and_continue = Speichern und weiter
save_for_later = Speichern und später weitermachen
step_back = Zurück
all_steps = Alle Schritte
saved_now = Gespeichert
not_saved = Noch nicht gespeichert: Der Server ist nicht erreichbar. Lassen Sie diese Seite offen.
saved_conflict = Jemand anders hat eine Antwort auf dieser Seite geändert. Speichern Sie, um beide zu sehen.
step_facts = Über Sie
step_facts_organisation = Über Ihre Organisation
step_carried = Was Sie vorher angegeben haben
step_you = Wer Sie sind
step_you_hint = Wegen dieses Antrags schreiben wir Ihnen.
step_organisation = Die Organisation, die beitritt
step_address = Eingetragene Anschrift
step_contribution = Was Sie geben
step_plan = Was Sie als Sachleistung geben
step_invoice = Die Rechnung
step_questions = Fragen zu { $tier }
step_evidence = Was zeigt, dass Sie die Bedingungen erfüllen
step_check = Antworten prüfen
overview_heading = Ihr Antrag auf { $tier }
overview_progress = { $done } von { $all } Schritten sind vollständig.
overview_continue = Weiter
step_done = Vollständig
step_open = Offen
step_optional = Freiwillig
step_begun = Begonnen
step_with = Bei { $name }
link_heading = Ihr Link zu diesem Antrag
link_text = Die Adresse dieser Seite ist der Schlüssel zu Ihrem Antrag: Wer sie hat, kann ihn ändern. Sie gilt bis { $until }.
link_mail = Link per E-Mail an mich senden
link_mail_to = Er geht an { $address }.
link_mail_first = Sobald Sie Ihre E-Mail-Adresse angegeben haben, können wir Ihnen den Link senden.
link_mailed = Der Link ist unterwegs an { $address }.
colleagues_heading = Teile für Kolleginnen und Kollegen
colleagues_text = Senden Sie einen Teil an die Person, die die Antworten kennt. Sie braucht kein Konto und sieht nur diesen Teil.
part_legal = Organisation und Anschrift
part_billing = Rechnung
part_marketing = Öffentlichkeitsarbeit
part_signature = Unterschrift
part_applicant = Der ganze Antrag
send_part = „{ $part }“ an jemanden senden
send_name = Name der Person
send_email = E-Mail-Adresse der Person
send_message = Eine Nachricht
send_button = Link senden
sent_to = Der Link ist unterwegs an { $name }.
recalled_done = Der Teil ist zurückgenommen. Der Link gilt nicht mehr.
reminded_done = Ein neuer Link ist unterwegs. Der alte gilt nicht mehr.
handed_table = Teile, die Sie gesendet haben
handed_part = Teil
handed_to = Bei
handed_since = Seit
handed_state = Stand
handed_actions = Ändern
handed_sent = Gesendet, nicht begonnen
handed_begun = Begonnen
handed_done = Vollständig
handed_declined = Ist nach eigener Angabe die falsche Person
handed_ran_out = Der Link ist abgelaufen
handed_reminded = erinnert am { $day }
recall = Zurücknehmen
remind = Noch einmal senden
of_part_with = { $part }, { $name }
guest_heading = { $part } für { $name }
guest_heading_unnamed = { $part } für Ihre Organisation
guest_text = Jemand aus Ihrer Organisation beantragt { $tier } bei { $foundation } und bittet Sie, diesen Teil auszufüllen. Mehr sehen Sie von dem Antrag nicht.
guest_done = Ich bin fertig
guest_done_hint = Die Person, die den Antrag stellt, wird benachrichtigt. Dieser Link gilt danach nicht mehr.
guest_wrong = Ich bin die falsche Person
guest_thanks_heading = Vielen Dank
guest_thanks_done = Ihr Teil ist vollständig. Sie können diese Seite schließen.
guest_thanks_wrong = Wir bitten die Person, die den Antrag stellt, jemand anders zu fragen. Sie können diese Seite schließen.
agreement_version = Fassung { $version }
agreement_hash = SHA-256 dieses Textes: { $hash }
sign_button = Vereinbarung unterzeichnen
sign_heading = Unterzeichnen
sign_by_other = { $name } unterzeichnet diese Vereinbarung. Senden Sie einen Link; ein Konto ist nicht nötig.
sign_not_yet = In der Vereinbarung steht, was Sie eingeben. Vervollständigen Sie zuerst die Schritte davor.
signed_by = Unterzeichnet von { $name } am { $day }.
signed_void = Der Inhalt der Vereinbarung hat sich seit der Unterschrift geändert. Sie muss noch einmal unterzeichnet werden.
sign_changed = Der Text der Vereinbarung hat sich geändert, während Sie ihn lasen. Bitte lesen Sie ihn noch einmal; die Änderungen sind markiert.
agreement_differences = Was sich seit der Unterschrift geändert hat
countersigned_later = { $foundation } unterzeichnet nach der Entscheidung ebenfalls.
agreement_document = { $agreement }, unterzeichnet (PDF)
agreement_pdf = Die unterzeichnete Vereinbarung (PDF)
change_answer = Ändern
not_answered = Nicht beantwortet
submit_button = Antrag absenden
submit_missing = Es fehlt noch etwas. Vervollständigen Sie diese Schritte, dann können Sie absenden.
submit_text = Danach können Sie ihn nicht mehr ändern, außer wenn Sie etwas gefragt werden.
not_eligible_heading = Diese Stufe steht Ihnen nicht offen
not_eligible_text = Nach Ihren Angaben können Sie dieser Stufe nicht beitreten. Prüfen Sie Ihre Antworten, oder finden Sie die Stufe, die passt.
version_heading = Das Programm hat sich geändert
version_text = Jetzt gilt die Fassung { $version }. Das hat sich für Ihre Stufe geändert, seit Sie begonnen haben:
version_same = Jetzt gilt die Fassung { $version }. Für Ihre Stufe hat sich nichts geändert.
version_accept = Nach der geltenden Fassung fortfahren
version_gone = Diese Stufe wird nicht mehr angeboten.
version_field = { $step }: { $field }
version_asked = Wird jetzt gefragt
version_not_asked = Wird nicht mehr gefragt
version_asked_as = Wird jetzt so gefragt: { $question }
version_other_answers = Lässt jetzt andere Antworten zu
version_needed = Eine Antwort ist jetzt nötig
version_optional = Darf jetzt offen bleiben
version_signed = Ist jetzt zu unterschreiben, in Fassung { $version }
version_signed_anew = Jetzt in Fassung { $version }, zuvor in Fassung { $before }
version_other_text = Der Text hat sich geändert
version_not_signed = Ist nicht mehr zu unterschreiben
tier_full = Alle Plätze dieser Stufe sind vergeben.
status_submitted = Ihr Antrag ist eingegangen
status_asked = Es gibt eine Frage an Sie
status_withdrawn = Ihr Antrag ist zurückgezogen
status_withdrawn_text = Niemand entscheidet mehr darüber. Sie können jederzeit einen neuen Antrag stellen.
status_reference = Ihr Zeichen
verify_reference = Aktenzeichen
status_submitted_on = Eingegangen am { $day }.
status_by = Sie hören bis { $day } von uns.
status_no_day = Die Stiftung hat keinen Tag festgelegt, bis zu dem sie entscheidet.
status_stage_unsaid = Die Stiftung prüft Ihren Antrag
version_change = { $before }, jetzt { $after }
stage_within_working_days =
    { $n ->
         [one] Innerhalb von { $n } Werktag
        *[other] Innerhalb von { $n } Werktagen
    }
status_contact = Fragen? Schreiben Sie an { $address } und nennen Sie Ihr Zeichen.
status_bookmark = Bewahren Sie die Adresse dieser Seite auf: Sie zeigt, wie es um Ihren Antrag steht.
status_document = Ihr Antrag als Dokument (PDF)
asked_heading = Gefragt am { $day }
asked_answer = Antworten ändern
asked_changes = Was Sie geändert haben
asked_send = Antwort senden
asked_answered = Beantwortet am { $day }.
asked_before = Vorher
asked_now = Jetzt
withdraw_heading = Antrag zurückziehen
withdraw_text = Dann entscheidet niemand mehr darüber. Das lässt sich nicht rückgängig machen.
withdraw_confirm = Zur Bestätigung geben Sie das Zeichen { $reference } ein
withdraw_wrong = Geben Sie { $reference } ein, um den Antrag zurückzuziehen
withdraw_button = Zurückziehen
document_signatures = Unterschriften
document_for = Für { $party }
document_signed_at = Unterzeichnet
document_moment = { $day }, { $time } Uhr UTC
document_hash = SHA-256 des Textes
document_verify = Zu prüfen unter
document_page = Seite { $page } von { $all }
form_too_large_heading = Das ist zu groß
form_too_large_text = Gehen Sie zurück, wählen Sie kleinere Dateien und senden Sie die Seite noch einmal. Was Sie eingegeben haben, ist noch da.
form_not_saved = Was Sie gesendet haben, wurde nicht gespeichert. Gehen Sie zurück und senden Sie die Seite gleich noch einmal: Was Sie eingegeben haben, ist noch da.
bad_form_heading = Das Formular war nicht zu verstehen
bad_form_text = Gehen Sie zurück und senden Sie die Seite noch einmal.
link_unknown_heading = Dieser Link funktioniert nicht
link_unknown_text = Prüfen Sie, ob die Adresse vollständig ist. Wenn ja, bitten Sie die Person, von der Sie sie haben, um eine neue.
link_ran_out_heading = Dieser Link ist abgelaufen
link_ran_out_text = Es ist nichts verloren. Wir können einen neuen Link an Ihre E-Mail-Adresse senden.
link_renew = Neuen Link senden
link_renewed = Wenn im Antrag Ihre E-Mail-Adresse steht, ist ein neuer Link dorthin unterwegs.
link_taken_back_heading = Dieser Teil liegt nicht mehr bei Ihnen
link_taken_back_text = Sie brauchen nichts zu tun. Wenn Sie das für einen Irrtum halten, fragen Sie in Ihrer Organisation nach.
link_done_heading = Dieser Teil ist vollständig
link_done_text = Der Link hat seinen Zweck erfüllt. Sie brauchen nichts weiter zu tun.
too_often_heading = Zu oft
too_often_text = Das wurde in der letzten Stunde zu oft getan. Bitte versuchen Sie es später noch einmal.

## Forms

problem_heading = Es gibt ein Problem
error_prefix = Fehler:
needs_whole_number = { $field } muss eine ganze Zahl sein
needs_whole_number_between = { $field } muss eine ganze Zahl zwischen { $least } und { $most } sein
needs_amount = { $field } muss ein Geldbetrag sein, zum Beispiel { $example }
needs_choice = Wählen Sie eine Antwort bei { $field }
needs_known_choice = { $field } kennt die Antwort „{ $value }“ nicht
amount_hint = In { $currency }, zum Beispiel { $example }
optional = (freiwillig)

## Files

file_refused = { $name }: { $why }
file_empty = Die Datei ist leer
file_unknown_kind = Nur PDF, PNG, JPEG, WebP und SVG werden angenommen. Speichern Sie sie in einem dieser Formate
file_too_large = Die Datei ist zu groß. Ein PDF darf 10 MB haben, ein Bild 5 MB, eine Zeichnung 512 KB
file_broken = Die Datei ist beschädigt oder unvollständig. Speichern Sie sie noch einmal
file_picture_too_large = Das Bild ist zu groß. Keine Seite darf mehr als 6000 Bildpunkte haben
file_picture_too_small = Das Bild ist zu klein. Jede Seite braucht mindestens 16 Bildpunkte
file_svg_doctype = Die Zeichnung hat einen Dokumenttyp. Speichern Sie sie als einfaches SVG
file_svg_script = Die Zeichnung enthält ein Skript. Speichern Sie sie ohne
file_svg_foreign = Die Zeichnung enthält Teile einer Webseite. Speichern Sie sie als einfaches SVG
file_svg_outside = Die Zeichnung verweist auf andere Dateien. Betten Sie nichts ein und speichern Sie sie als einfaches SVG
file_svg_strange = Die Zeichnung ist auf eine Weise gebaut, die nicht angenommen wird. Speichern Sie sie als einfaches SVG
file_svg_unsized = Die Zeichnung hat keine Größe. Speichern Sie sie mit Breite und Höhe
file_pdf_encrypted = Das PDF ist verschlüsselt. Speichern Sie es ohne Passwort
file_pdf_active = Das PDF enthält Skripte, Aktionen oder andere Dateien. Drucken Sie es in ein neues PDF
verify_heading = Dokument prüfen
verify_text = Ein unterzeichnetes Dokument trägt den SHA-256 seines Textes. Geben Sie ihn ein, um zu sehen, ob genau dieser Text hier unterzeichnet wurde.
verify_hash = SHA-256, 64 Stellen
verify_button = Prüfen
verify_good = Dieser Text wurde hier unterzeichnet
verify_withdrawn = Dieser Text wurde hier unterzeichnet, und der Antrag wurde zurückgezogen
verify_replaced = Dieser Text wurde hier unterzeichnet und gilt nicht mehr
verify_unknown = Ein solcher Text wurde hier nicht unterzeichnet
verify_unknown_text = Vergleichen Sie die Stellen mit denen des Dokuments. Sind sie gleich, ist das Dokument nicht von hier oder wurde verändert.
verify_foundation = Stiftung
verify_agreement = Vereinbarung
verify_version = Fassung
verify_signed = Unterzeichnet
verify_countersigned = Gegengezeichnet
verify_not = Noch nicht

## Emails

mail_greeting = Guten Tag { $name },
mail_greeting_nobody = Guten Tag,
mail_label = { $label }:
mail_closing = Haben Sie Fragen? Antworten Sie auf diese E-Mail, und Sie erreichen { $foundation }.
mail_a_colleague = Jemand aus Ihrer Organisation
mail_foundation = Stiftung
mail_tier = Stufe
mail_reference = Aktenzeichen
mail_organisation = Im Namen von
mail_part = Ihr Teil
mail_contact = Kontakt
mail_part_applicant = Antrag
mail_part_legal = Angaben zur Organisation
mail_part_billing = Rechnung
mail_part_marketing = Öffentlichkeitsarbeit
mail_part_signature = Unterschrift
mail_own_link = Um Ihren Antrag zu öffnen, verwenden Sie den Link, den Sie von uns haben. Wenn Sie ihn nicht mehr finden, antworten Sie auf diese E-Mail.
resume_subject = Ihr Antrag auf { $tier }, { $foundation }
resume_opening = Ihr Antrag ist gespeichert. Sie können ihn jederzeit und auf jedem Gerät fortsetzen.
resume_link = Antrag fortsetzen
resume_keep = Wer diesen Link hat, kann Ihren Antrag lesen und ändern: Behalten Sie ihn für sich.
resume_until = Der Link gilt bis zum { $date }.
handed_subject = { $applicant } bittet um Ihre Hilfe: Mitgliedsantrag, { $foundation }
handed_opening = { $applicant } bereitet einen Mitgliedsantrag vor und bittet Sie, einen Teil davon zu übernehmen.
handed_message = { $applicant } schreibt:
handed_link = Ihren Teil ausfüllen
handed_scope = Sie brauchen kein Konto und sehen nur Ihren Teil. Wer diesen Link hat, kann ihn ausfüllen: Behalten Sie ihn für sich.
handed_wrong_person = Wenn jemand anderes zuständig ist, sagen Sie es bitte auf dieser Seite. { $applicant } bekommt dann Bescheid.
reminder_subject = Erinnerung: { $applicant } bittet um Ihre Hilfe beim Mitgliedsantrag, { $foundation }
reminder_opening = { $applicant } hat Sie am { $date } gebeten, einen Teil eines Mitgliedsantrags zu übernehmen. Er ist noch offen.
reminder_link_replaced = Dieser Link ersetzt den aus der früheren E-Mail.
recalled_subject = Nicht mehr nötig: Ihr Teil eines Mitgliedsantrags, { $foundation }
recalled_opening = { $applicant } braucht Ihren Teil des Mitgliedsantrags nicht mehr. Der Link, den Sie bekommen haben, gilt nicht mehr, und Sie müssen nichts weiter tun.
declined_subject = { $name } ist für „{ $part }“ nicht zuständig
declined_opening = { $name } hat uns mitgeteilt, dass für den Teil „{ $part }“ Ihres Antrags jemand anderes zuständig ist.
declined_next = Bitte geben Sie den Teil jemand anderem, oder füllen Sie ihn selbst aus.
part_done_subject = { $name } hat „{ $part }“ ausgefüllt
part_done_opening = { $name } hat den Teil „{ $part }“ Ihres Antrags ausgefüllt.
signed_subject = Ihre Kopie der unterschriebenen Vereinbarung, { $foundation }
signed_opening = Vielen Dank für Ihre Unterschrift. Hier ist Ihre Kopie, mit der Unterschrift auf der letzten Seite.
signed_until = Sie können sie bis zum { $date } herunterladen.
submitted_subject = Ihr Antrag { $reference } ist eingegangen, { $foundation }
submitted_opening = Vielen Dank. Ihr Antrag ist eingegangen.
submitted_automatic = Niemand muss darüber entscheiden: Sie werden sofort aufgenommen.
submitted_stages = So geht es weiter:
submitted_stage_days =
    { $n ->
         [one] innerhalb von { $n } Arbeitstag
        *[other] innerhalb von { $n } Arbeitstagen
    }
submitted_stage_open = ohne zugesagte Frist
submitted_by = Sie hören bis zum { $date } von uns.
submitted_by_open = Sie hören von uns, sobald entschieden ist.
submitted_link = Stand Ihres Antrags ansehen
withdrawn_subject = Ihr Antrag { $reference } ist zurückgezogen, { $foundation }
withdrawn_opening = Ihr Antrag ist zurückgezogen, wie Sie es wollten. Es wird nicht mehr über ihn entschieden.
withdrawn_mistake = Wenn Sie das nicht wollten, antworten Sie auf diese E-Mail.
asked_subject = Eine Frage zu Ihrem Antrag { $reference }, { $foundation }
asked_opening = { $foundation } hat vor der Entscheidung eine Frage zu Ihrem Antrag:
asked_next = Sie können Ihre Angaben ändern und den Antrag erneut absenden.
answered_subject = Ihre Antwort zu { $reference } ist eingegangen, { $foundation }
answered_opening = Vielen Dank. Ihre Antwort ist eingegangen, und die Prüfung Ihres Antrags geht weiter.

## Embedding

embed_heading = Den Vergleich in die eigene Website einbinden
embed_intro = Ein Skript und ein Element. Der Vergleich übernimmt Breite, Sprache und Farbschema Ihrer Seite und ist immer so aktuell wie das Programm.
embed_with_script = Mit Skript
embed_without_script = Ohne Skript
embed_preview = So sieht es aus
embed_options = Was Sie einstellen können
embed_option_programme = Das gezeigte Programm
embed_option_tiers = Die gezeigten Stufen, durch Leerzeichen getrennt; ohne Angabe so viele, wie nebeneinander passen
embed_option_scheme = light oder dark; folgt ohne Angabe Ihrer Seite
embed_option_lang = Die Sprache; folgt ohne Angabe Ihrer Seite
embed_attribute = Im Element
embed_parameter = In der Adresse des Rahmens
embed_in_address = Teil davon
copy = Kopieren
copied = Kopiert
embed_frame_title = Stufen vergleichen: { $foundation }
embed_open_full = Vollständigen Vergleich öffnen

## Errors

not_found_heading = Seite nicht gefunden
not_found_text = Haben Sie die Adresse eingegeben, prüfen Sie sie. Sind Sie einem Link gefolgt, wurde die Seite vielleicht umbenannt.
ways_on_heading = Wie es weitergeht
did_you_mean = Meinten Sie
no_such_tier = Dieses Programm hat keine Stufe „{ $name }“.
fault_heading = Etwas ist schiefgegangen
fault_text = Der Fehler liegt bei uns, nicht bei Ihnen. An Ihren Eingaben hat sich nichts geändert. Bitte versuchen Sie es in ein paar Minuten noch einmal.
fault_reference = Wenn es wieder geschieht, schreiben Sie uns und nennen Sie dieses Zeichen: { $reference }
unavailable_heading = Zurzeit nicht erreichbar
unavailable_text = Die Website ist bald wieder da. Es ging nichts verloren.
too_many_text =
    { $n ->
         [one] Bitte warten Sie { $n } Sekunde und versuchen Sie es dann noch einmal.
        *[other] Bitte warten Sie { $n } Sekunden und versuchen Sie es dann noch einmal.
    }
bad_request_heading = Diese Adresse ist nicht zu verstehen

## API documentation

api_about = Alles über Programme wird mit GET gelesen, ohne Schlüssel und von jeder Website aus. Antworten tragen ein ETag; fragen Sie mit If-None-Match noch einmal, kommt eine unveränderte Antwort als 304 ohne Inhalt zurück.
api_about_applications = Ein Programm kann beitreten, wie Menschen es tun: einen Antrag beginnen, seine Schritte beantworten, unterzeichnen und einreichen. Es gibt kein Konto und keinen anderen Schlüssel: Das Geheimnis eines Links ist der Schlüssel. Wer es hat, liest und ändert, was der Link erreicht; bewahren Sie es auf wie ein Passwort. Es steht im Pfad; schreiben Sie es in kein Protokoll. Gesendet wird JSON von höchstens 64 KB, eine Seite einer anderen Website ändert nichts, und diese Antworten bewahrt niemand auf.
api_group_programmes = Programme
api_group_applications = Anträge
api_body = Was gesendet wird
api_body_of_endpoint = Was an { $endpoint } gesendet wird
api_body_is = JSON, im OpenAPI-Dokument unter dem Namen
api_example = Beispiel
api_parameters_of = Parameter von { $endpoint }
api_in_path = Text, im Pfad
api_in_query = Text, in der Abfrage
api_in_query_repeated = Text, in der Abfrage, wiederholbar
api_foundations = Alle Stiftungen, jede mit ihren geltenden Programmen.
api_foundation = Eine Stiftung mit allem, was ihre Startseite erzählt.
api_programme = Eine Fassung eines Programms: Stufen, Leistungen, Preise und Bedingungen als Regeln.
api_source = Die Programmdatei, aus der eine Fassung gelesen wurde.
api_comparison = Der Vergleich in Worten: dieselben Zellen wie auf der Seite.
api_source_file = Dieselbe Datei, wie sie ist, zum Herunterladen.
api_comparison_csv = Derselbe Vergleich als Tabelle für Tabellenprogramme.
api_quote = Was eine Stufe kosten würde und warum; was statt Geld gegeben werden kann; welche Angaben fehlen.
api_changes = Was sich zwischen zwei Fassungen geändert hat, Stufe für Stufe.
api_seats = Die Sitze, die sich nach der Zahl der Mitglieder richten.
api_openapi_itself = Diese Beschreibung als OpenAPI 3.1.
api_start = Beginnt einen Antrag für eine Stufe, der jemand beitreten kann, nach der geltenden Fassung. Das Geheimnis seines Links wird hier genannt, einmal.
api_application = Ein Antrag, soweit der Link reicht: ganz für die antragstellende Person, ein Teil für eine Kollegin oder einen Kollegen. Seine Schritte sagen, was gefragt wird, unter welchem Namen und in welcher Form; aus Antworten können weitere folgen.
api_save_answers = Speichert Antworten, wie sie eingegeben wurden, mit ihren Namen. Keine wird abgelehnt: Was seine Frage nicht beantwortet, steht dem Einreichen im Weg, bis es berichtigt ist. Namen, die der Link nicht erreicht, bleiben außer Acht. Was jemand anders seit der genannten Fassung geändert hat, wird nicht überschrieben, sondern unter den Konflikten genannt.
api_hand_over = Sendet einen Teil per E-Mail an eine Kollegin oder einen Kollegen, mit einem eigenen Link. Wer ihn vorher hatte, hat ihn nicht mehr.
api_recall = Nimmt einen Teil zurück; der Link funktioniert nicht mehr. Zweimal zurückgenommen ist einmal zurückgenommen.
api_remind = Sendet einen Teil noch einmal, mit einem neuen Link; der alte funktioniert nicht mehr.
api_sign = Unterzeichnet genau den Text mit diesem Hash. Fragen Sie vorher nach dem Antrag mit der Vereinbarung, und zeigen Sie ihren Text der Person, die unterzeichnet.
api_submit = Reicht den Antrag ein, sobald alles beantwortet und unterzeichnet ist. Zweimal eingereicht ist einmal eingereicht.
api_withdraw = Zieht einen eingereichten Antrag zurück. Das lässt sich nicht rückgängig machen, darum wird sein Zeichen genannt. Zweimal zurückgezogen ist einmal zurückgezogen.
api_verification = Ob ein Text hier unterzeichnet wurde, nach seinem SHA-256. Ein Geheimnis ist nicht nötig: Wer den Hash hat, hat den Text. Namen von Personen werden nicht genannt.
api_parameter_foundation = Die Kennung einer Stiftung
api_parameter_programme = Die Kennung eines ihrer Programme
api_parameter_tier = Die Kennung einer Stufe
api_parameter_lang = Die Sprache der Texte, als en oder de; ohne Angabe Englisch
api_parameter_version = Eine Fassung, mit Namen oder erstem Tag; ohne Angabe die geltende
api_parameter_on = Der Tag, für den geantwortet wird, als 2026-07-01, anstelle einer Fassung
api_parameter_from = Die ältere Fassung; ohne Angabe die geltende, oder die vor ihr, wenn keine folgt
api_parameter_to = Die neuere Fassung; ohne Angabe die folgende
api_parameter_tiers = Eine gezeigte Stufe; ohne Angabe eine sinnvolle Auswahl
api_parameter_differences = on: nur Zeilen, deren Zellen sich unterscheiden
api_parameter_q = Wörter, die in Leistungen vorkommen müssen
api_parameter_group = Die Kennung einer Gruppe von Leistungen
api_parameter_fact = Eine Angabe des Programms mit ihrer Kennung, als stage=startup
api_parameter_count = Wie viele Mitglieder eine Stufe hat, mit ihrer Kennung, als gold=7
api_parameter_secret = Das Geheimnis eines Links. Es ist der Schlüssel: Schreiben Sie es in kein Protokoll
api_parameter_link = Die Kennung eines weitergegebenen Links, wie der Antrag sie nennt; sie öffnet nichts
api_parameter_hash = SHA-256 eines Textes, in 64 hexadezimalen Ziffern
api_parameter_agreement = Die Kennung einer Vereinbarung, deren Text auch gewünscht ist
api_answer_ok = Das Gefragte
api_answer_not_modified = Dasselbe wie zuvor
api_answer_bad_request = Ein Parameter war nicht zu verstehen
api_answer_not_found = Das gibt es nicht; mit dem ähnlichsten Namen, den es gibt
api_answer_started = Er ist begonnen; bewahren Sie das Geheimnis auf
api_answer_done = Erledigt
api_answer_not_understood = Der Pfad, die Abfrage oder das Gesendete war nicht zu verstehen
api_answer_forbidden = Nicht von hier aus
api_answer_not_signed = Kein solcher Text wurde hier unterzeichnet
api_answer_no_link = Kein Link hat dieses Geheimnis, oder das, wofür er war, wird nicht mehr angeboten
api_answer_conflict = Nicht, wie die Dinge stehen
api_answer_gone = Der Link funktioniert nicht mehr
api_answer_too_large = Das Gesendete ist zu groß
api_answer_not_json = Das Gesendete wird nicht als JSON ausgewiesen
api_answer_incomplete = Etwas fehlt oder stimmt nicht
api_answer_too_often = Zu oft; versuchen Sie es in einer Stunde noch einmal
api_answer_unavailable = Im Augenblick nicht; versuchen Sie es noch einmal
api_problems = Fehler
api_problems_about = Was nicht gelingt, wird als Problembeschreibung (RFC 9457) beantwortet: type führt zu einer von diesen, detail sagt, was zu tun ist.
api_problem_not_found = Eine Stiftung, ein Programm, eine Fassung, eine Stufe oder ein Endpunkt, den es nicht gibt.
api_problem_bad_date = Ein Tag, der keiner ist; schreiben Sie ihn als 2026-07-01.
api_problem_bad_fact = Eine Angabe, nach der das Programm nicht fragt, oder eine Antwort, die nicht zur Frage passt. Dann wird nichts berechnet, damit kein Preis für einen gehalten wird, der aus den Angaben folgt.
api_problem_bad_count = Eine Zahl von Mitgliedern, die keine ist, oder für eine Stufe, die es nicht gibt.
api_problem_bad_query = Ein Pfad oder eine Abfrage, die sich nicht lesen lässt.
api_problem_not_allowed = Eine Methode, die dieser Endpunkt nicht kennt; der Kopf Allow nennt die, die er kennt.
api_problem_other_site = Eine Änderung, um die eine Seite einer anderen Website bittet.
api_problem_too_large = Eine Anfrage von mehr als 64 KB.
api_problem_too_slow = Eine Antwort, die länger als 20 Sekunden brauchte; fragen Sie noch einmal.
api_problem_internal = Ein Fehler auf unserer Seite. Im Kopf x-request-id steht das Zeichen, unter dem wir ihn finden.
api_problem_unreachable = Der Server hat nicht geantwortet; das sagen nur die Seiten.
api_problem_bad_body = Gesendetes, das kein JSON ist, dem etwas fehlt oder in dem etwas steht, was hier niemand kennt.
api_problem_not_json = Gesendetes ohne den Kopf content-type: application/json.
api_problem_no_such_link = Ein Geheimnis, das kein Link hat. Wurde er noch einmal gesendet, hat er ein neues.
api_problem_not_signed = Ein Hash, den kein unterzeichneter Text hat. Ein späterer Text derselben Vereinbarung hat einen anderen.
api_problem_link_ran_out = Ein Link, dessen Zeit vorbei ist. Seine Seite sendet einen neuen.
api_problem_link_taken_back = Ein Link, der zurückgenommen wurde oder dessen Empfänger angab, die falsche Person zu sein.
api_problem_link_done = Ein Link, dessen Teil vollständig ist.
api_problem_not_this_part = Ein Link, der nicht so weit reicht: ein anderer Teil, eine andere unterzeichnende Person oder etwas, was nur die antragstellende Person tut.
api_problem_closed = Eine Stufe, der niemand neu beitreten kann.
api_problem_wrong_state = Ein Entwurf, der zurückgezogen werden soll; Antworten zu einem eingereichten Antrag; eine Erinnerung an einen vollständigen Teil.
api_problem_text_changed = Eine Unterschrift unter einen Text, der inzwischen ein anderer ist, weil neu beantwortet wurde, was er nennt. Lesen Sie ihn noch einmal.
api_problem_not_eligible = Eine Stufe, die nach diesen Antworten nicht offensteht; der Antrag sagt unter refusals, warum.
api_problem_version_changed = Ein Antrag nach einer Fassung, die nicht mehr gilt; der Antrag sagt unter newer, was sich geändert hat.
api_problem_full = Eine Stufe, deren Plätze alle vergeben sind.
api_problem_incomplete = Eine Antwort, ein Name oder eine Unterschrift, die fehlt oder nicht zu verstehen ist.
api_problem_other_reference = Ein Zeichen, das der Antrag nicht hat.
api_problem_too_often = Was nur so oft in einer Stunde getan werden darf.
api_problem_unavailable = Eine Datenbank, die nicht antwortet oder beschäftigt ist; fragen Sie gleich noch einmal.

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
country_ye = Jemen
country_yt = Mayotte
country_za = Südafrika
country_zm = Sambia
country_zw = Simbabwe

## The comparison’s bar and table, the menu, versions

# Button that opens the menu on a phone.
nav_menu = Menü

# Link to the differences between two versions.
version_what_changed = Was sich geändert hat

# Link to a newer version.
version_go_to_newer = Zur neueren Fassung

# The version of a page that's in force.
# Variables: $day
version_in_force_since = Gültig seit { $day }

# Link to a version that isn't in force yet.
# Variables: $day
version_coming = Ab { $day } gilt eine neue Fassung

# Note on a page of an earlier version.
# Variables: $version, $day
version_viewing_older = Sie sehen Fassung { $version }. Seit { $day } gilt eine neuere.

# Note on a page of a version that isn't in force yet.
# Variables: $version, $day
version_viewing_coming = Sie sehen Fassung { $version }, die ab { $day } gilt.

# Note on a page of a draft.
# Variables: $version
version_viewing_draft = Sie sehen Fassung { $version }, einen Entwurf. Danach kann noch niemand beitreten.

# Link from another version.
version_go_to_current = Zur geltenden Fassung

# Label of a disclosure in the bar.
bar_details = Ihre Angaben

# Beside it, where none are given.
bar_details_none = keine

# Beside it: how many are given.
# Variables: $n
bar_details_given = { $n ->
    [one] { $n } Angabe
    *[other] { $n } Angaben
}

# Label of a disclosure in the bar.
bar_tiers = Stufen

# Beside it: how many of them are shown.
# Variables: $shown, $all
bar_tiers_shown = { $shown } von { $all }

# Label of the search field.
bar_search = Suche

# Button that takes what was chosen, without scripts.
bar_update = Aktualisieren

# Button beneath the details, without scripts.
bar_update_prices = Preise aktualisieren

# Link that forgets the details.
bar_forget = Angaben löschen

# Button beneath the tiers, without scripts.
bar_show_tiers = Diese Stufen zeigen

# Key to a mark in the table.
key_differs = Balken: Die gezeigten Stufen unterscheiden sich

# Key to a mark in the table.
key_step = Fett auf Farbe: anders als die Stufe davor

# How many rows there are and how many differ.
# Variables: $rows, $differ
rows_and_differences = { $rows } Zeilen, { $differ } mit Unterschieden

# Label of the links that switch between pairs of tiers on a phone.
pairs_label = Gezeigte Stufen

# Corner of the table.
# Variables: $currency
prices_in = Preise in { $currency }, ohne Steuern

# A currency.
currency_usd = US-Dollar

# A currency.
currency_eur = Euro

# A currency.
currency_gbp = Pfund Sterling

# How often an amount is paid.
per_year = im Jahr

# How often an amount is paid.
per_month = im Monat

# How often an amount is paid.
per_hour = pro Stunde

# How often an amount is paid.
per_once = einmalig

# State of a tier for these details.
can_join = Sie können beitreten

# State of a tier for these details.
cannot_join = Für Sie nicht offen

# State of a tier for these details.
# Variables: $details
needs_a_detail = Fehlt: { $details }

# Link in the place of the button to apply.
who_can_join = Wer beitreten kann

# Name of the row with the reasons for prices.
row_why = Warum dieser Preis

# Heading of the rows about joining.
group_joining = So treten Sie bei

# Cell where there's no alternative to money.
cell_no_alternative = Keine Alternative

# Label of a select.
bar_kind = Art der Leistung

# After the name of a group: how many of its rows differ.
# Variables: $differ, $all
group_differs = { $differ } von { $all } Zeilen unterscheiden sich

# Link that shows the source of each statement on the page.
sources_show = Quellen der Angaben zeigen

# Link that hides them again.
sources_hide = Quellen ausblenden
