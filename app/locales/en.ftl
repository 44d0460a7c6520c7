### English: the source of the interface's texts. Each text is a method of `Texts` (app/src/text).
###
### The comment above a text says where it appears. `# Variables:` lists the method's arguments in their order.

## Around every page

# Name of the product.
product = Guildhall

# Title of a page within a foundation's site.
# Variables: $page, $foundation
page_title = { $page } – { $foundation }

# Title of a page whose form has errors.
# Variables: $title
error_title = Error: { $title }

# Link, first on the page.
skip_to_main = Skip to the main content

# Name of the main navigation.
nav_site = This site

# Name of the breadcrumbs.
nav_crumbs = Where you are

# Name of the language switch.
nav_language = Language and help

# Navigation.
nav_home = Home

# Navigation.
nav_compare = Compare

# Navigation.
nav_fit = Which tier fits

# Navigation.
nav_changes = Changes

# Navigation, at the same place on every page.
nav_help = Help

# Navigation.
nav_foundations = All foundations

# Footer.
nav_documents = Legal documents

# Footer.
nav_contact = Contact

# Footer: heading of what a program can read.
for_programs = For programs

# Footer: the programme as a file.
nav_source = Programme file

# Footer: the page with the snippet.
nav_embed = Put the comparison on your site

# Footer: the readable page of the interface.
nav_api = Interface for programs

# Footer, last line.
one_file = Every benefit and price on this site comes from one published file.

# Heading of the help page.
help_heading = Help

# Help.
# Variables: $foundation
help_intro = { $foundation } answers questions about membership.

# Help, before an address.
# Variables: $address
help_write_to = Write to { $address }

# Said while something is on its way.
loading = Loading…

# Heading of the page that describes the interface.
api_heading = Interface for programs

# The same page.
api_intro = A program can read and do what the pages show, from the same place and by the same rules.

# Link on the same page.
api_openapi = OpenAPI description

# Column of the same list.
api_name = Name

# Column of the same list.
api_kind = Kind

# Column of the same list.
api_meaning = What it means

# Heading of an endpoint's answers.
api_answers = Answers

# Column of the answers.
api_status = Status

# Help on the first page.
help_how = Choose a foundation and compare its tiers, or answer a few questions to see which tier fits. Every price comes with its reasons. What you state stands in the address of the page and is not stored.

## Home

# Heading of the list of foundations.
foundations_title = Membership, written down once

# Beneath that heading.
foundations_intro = Compare what each tier of a foundation grants, what it would cost you and why, and what is expected in return.

# Heading.
foundations_heading = Foundations

# Beneath a foundation's name.
# Variables: $n
programmes_count =
    { $n ->
         [one] { $n } programme
        *[other] { $n } programmes
    }

# Beneath a foundation's or programme's name.
# Variables: $n
tiers_count =
    { $n ->
         [one] { $n } tier
        *[other] { $n } tiers
    }

# Button.
compare_tiers = Compare the tiers

# Button.
find_tier = Which tier fits you

# Heading over the projects and communities.
supports_heading = Communities it supports

# Heading over what each kind of reader gets.
brings_heading = What membership brings

# Heading over the programmes of a foundation.
offers_heading = Ways to take part

# The same, where there are membership and project work.
offers_both_heading = Membership and project work

# Heading over the promises.
commitments_heading = What you can hold us to

# Heading over the documents.
documents_heading = Legal documents

# Heading.
contact_heading = Contact

# Link to a programme's comparison.
# Variables: $programme
compare_programme = Compare { $programme }

# Link to a programme's page.
# Variables: $programme
see_programme = See { $programme }

# Beneath a foundation's name: the two counts.
# Variables: $programmes, $tiers
programmes_and_tiers = { $programmes }, { $tiers }

# Link to a foundation's own site.
# Variables: $foundation
website_of = Website of { $foundation }

# Link to the page where a foundation says how it can be reached.
contact_more = More ways to get in touch

## A programme

# State of a version.
version_in_force = In force

# State of a version.
version_draft = Draft, not for sale

# State of a version that others have followed.
version_earlier = An earlier version

# State of a version that is not yet in force.
# Variables: $date
version_later = A later version from { $date }

# State of a version that is not yet in force, where its date stands beside it.
version_after = A later version

# Which version a page shows.
# Variables: $version
version_name = Version { $version }

# Which version a page shows, and since when it holds.
# Variables: $version, $date
version_since = Version { $version }, from { $date }

# A second date, for those who renew.
# Variables: $date
version_renewals_from = For renewals from { $date }

# Notice on a page that shows another version than the one in force.
# Variables: $date
not_in_force = You are looking at the version of { $date }, which is not the one in force.

# Link back.
see_version_in_force = See the version in force

# Link.
see_what_changes = See what changes

# Heading over the versions.
versions_heading = Versions

# Heading over tiers for people.
tiers_for_people = For people

# Heading over tiers for organisations.
tiers_for_organisations = For organisations

# Heading over tiers for both.
tiers_for_both = For people and organisations

# Heading over tiers that nobody new can join.
tiers_closed = Closed to new members

# Heading over who may join at all.
who_may_join_heading = Who may join

# A condition on all tiers.
# Variables: $parent
parent_required = Membership of { $parent } is required.

# Heading over standings that cross the tiers.
standings_heading = Standings

# Heading over the seats of the bodies.
seats_heading = Seats

# Heading over remarks on the sources.
notes_heading = Notes on the source

# Heading over the published documents.
sources_heading = Sources

# A published document and its date.
# Variables: $title, $date
source_of = { $title }, { $date }

# Link to a line of the programme file.
# Variables: $line
source_line = Line { $line } of the programme file

# The same where there is little room.
# Variables: $line
source_line_short = Line { $line }

# The same for one tier.
# Variables: $tier, $line
source_line_of = { $tier }: line { $line }

# Heading of the page that shows the programme file.
source_heading = Programme file

# Beneath that heading.
source_intro = Everything that this site says about the programme stands in this file.

# Link.
source_download = Download the file

# A membership elsewhere that some tiers require.
# Variables: $parent, $tiers
parent_required_for = { $tiers }: membership of { $parent } is required.

# What is given instead of money, in the list of tiers.
# Variables: $alternatives
instead_line = Instead of money: { $alternatives }

# What has to be given besides money, in the list of tiers.
# Variables: $alternatives
besides_line = Besides money: { $alternatives }

# Who grants a standing.
# Variables: $reviewers
standing_granted_by = Granted by: { $reviewers }

# Beneath the heading of the seats.
seats_intro = Seats follow the number of members. Enter numbers to see what they come to.

# Question in the form of the seats.
# Variables: $tier
seats_members = Members in { $tier }

# Button without scripts.
seats_compute = Compute the seats

# Result.
# Variables: $n
seats_count =
    { $n ->
         [one] { $n } seat
        *[other] { $n } seats
    }

# Result: counts are missing.
# Variables: $tiers
seats_need = Depends on the members in { $tiers }

# Result: the condition of the body does not hold.
seats_condition_fails = No seats: the condition does not hold

# Result: the arithmetic has none.
seats_not_computable = The formula has no result for these numbers

# Before a formula.
seats_formula = Formula:

# Before the condition of a body.
seats_if = Only if:

## A tier

# Above the name of a tier.
tier_for_people = Tier for people

# Above the name of a tier.
tier_for_organisations = Tier for organisations

# Above the name of a tier.
tier_for_both = Tier for people and organisations

# Notice on a tier that nobody new can join.
tier_closed = Closed to new members

# Heading.
grants_heading = What it grants

# How many benefits a tier grants.
# Variables: $n
grants_count =
    { $n ->
         [one] { $n } benefit
        *[other] { $n } benefits
    }

# How many of them are inherited.
# Variables: $n, $tiers
grants_inherited =
    { $n ->
         [one] { $n } benefit comes from { $tiers }
        *[other] { $n } benefits come from { $tiers }
    }

# A tier without benefits.
grants_none = No benefits are written down for this tier.

# Where a tier begins from.
# Variables: $tier
includes_all_of = Includes everything in { $tier }

# What a tier takes away.
# Variables: $benefit, $tier
without_benefit = { $benefit } from { $tier } is not included

# What a tier puts in another's place.
# Variables: $value, $tier
replaces = Replaces “{ $value }” from { $tier }

# Heading.
asks_heading = What it asks of you

# A tier without responsibilities.
asks_nothing = Nothing beyond joining is written down for this tier.

# What happens to who does not do it.
# Variables: $tier
asks_or_else = Otherwise you are moved to { $tier }

# Heading.
qualifies_heading = Who may join

# A tier without conditions.
qualifies_anybody = No condition is written down for this tier.

# How often evidence is asked for again.
# Variables: $n
evidence_checked_every_months =
    { $n ->
         [one] Checked every month
        *[other] Checked every { $n } months
    }

# A tier with few places.
# Variables: $n
cap =
    { $n ->
         [one] At most { $n } member
        *[other] At most { $n } members
    }

# What happens when the places are taken.
cap_waiting_list = When all places are taken there is a waiting list.

# Companies of one group.
cap_related = Related companies count as one member.

# Heading.
joining_heading = How one joins

# Link to the comparison, with this tier chosen.
compare_with_others = Compare with other tiers

# The two counts above in a line.
# Variables: $count, $inherited
grants_summary = { $count }; { $inherited }

# What proves that a condition holds.
# Variables: $evidence
evidence = What to bring: { $evidence }

# The last day of a condition.
# Variables: $date
until_date = Until { $date }

# Before the condition under which a membership elsewhere is not required.
parent_except = Not required if:

## Comparison

# Heading.
compare_heading = Compare the tiers

# Description of the page.
compare_intro = What each tier grants, what it would cost you and why, and what is expected in return.

# Caption of the table: what is compared.
# Variables: $foundation, $programme, $tiers
compare_caption = { $foundation }, { $programme }: { $tiers }

# Header of the first column.
column_benefit = Benefit

# Choice of tiers.
choose_tiers = Tiers to compare

# Why not all tiers are shown.
# Variables: $n
choose_up_to =
    { $n ->
         [one] { $n } tier fits side by side.
        *[other] Up to { $n } tiers fit side by side.
    }

# Facts.
your_situation = Your situation

# Facts, when none is known.
nothing_stated = Nothing stated yet

# Choice that takes an answer back.
not_stated = Not stated

# Answer.
answer_yes = Yes

# Answer.
answer_no = No

# Checkbox.
only_differences = Only what differs

# Label.
search_benefits = Search the benefits

# Label.
group_by_kind = Kind of benefit

# First choice of the kinds.
all_kinds = All kinds

# Label.
currency = Currency

# Button.
update = Update

# Link whose address holds the whole state.
share_link = Link to this comparison

# Link.
print = Print

# Link.
csv = CSV

# Link.
json = JSON

# How much is shown.
# Variables: $n
tiers_shown =
    { $n ->
         [one] { $n } tier
        *[other] { $n } tiers
    }

# How much is shown.
# Variables: $n
benefits_shown =
    { $n ->
         [one] { $n } benefit
        *[other] { $n } benefits
    }

# How much is shown: the two counts above and this one.
# Variables: $n
rows_differ =
    { $n ->
         [one] { $n } differs
        *[other] { $n } differ
    }

# All counts in one line.
# Variables: $tiers, $benefits, $differ
shown_summary = { $tiers }, { $benefits }, { $differ }

# What a search or the differences leave out.
# Variables: $n
rows_hidden =
    { $n ->
         [one] { $n } benefit is hidden by your choices
        *[other] { $n } benefits are hidden by your choices
    }

# What has no row.
# Variables: $n
rows_absent =
    { $n ->
         [one] { $n } benefit that none of these tiers has is left out
        *[other] { $n } benefits that none of these tiers has are left out
    }

# Nothing is left.
# Variables: $search
nothing_found = No benefit contains “{ $search }”.

# Nothing is left.
nothing_differs = The tiers shown do not differ in this.

# For ears: after the name of a row whose cells differ.
differs = (differs)

# Heading of the rows about price and joining.
group_cost = Cost

# Row.
row_price = Price

# Row.
row_alternatives = Instead of money

# Row.
row_eligibility = Who may join

# Row.
row_term = Term

# Row.
row_review = Who decides

# Row.
row_asks = What it asks of you

# Row.
row_join = Joining

# Cell.
cell_yes = Yes

# Cell.
cell_no = Not included

# Cell.
# Variables: $benefit
cell_replaced_by = Replaced by { $benefit }

# Cell.
cell_none = None

# Cell.
cell_unlimited = Unlimited

# Cell: a quantity with its unit, which stands in the form that goes with the number.
# Variables: $amount, $unit
quantity = { $amount } { $unit }

# Cell: a number or a quantity, at most.
# Variables: $quantity
up_to = Up to { $quantity }

# Cell: without limit, of something.
# Variables: $unit
unlimited = Unlimited { $unit }

# Cell.
# Variables: $n
votes =
    { $n ->
         [one] { $n } vote
        *[other] { $n } votes
    }

# Cell: a quantity and its period.
# Variables: $quantity
each_month = { $quantity } a month

# Cell: a quantity and its period.
# Variables: $quantity
each_quarter = { $quantity } a quarter

# Cell: a quantity and its period.
# Variables: $quantity
each_year = { $quantity } a year

# Cell: a quantity and its period.
# Variables: $quantity
each_term = { $quantity } in each term

# Cell: a quantity and its occasion.
# Variables: $quantity
each_event = { $quantity } at each event

# Cell: a quantity and its occasion.
# Variables: $quantity
each_seat = { $quantity } for each open seat

# Cell: a quantity and its occasion.
# Variables: $quantity
each_election = { $quantity } in each election

# Cell: a quantity for every member alike.
# Variables: $quantity
each_member = { $quantity } for each member

# Where a grant comes from.
# Variables: $tier
from_tier = from { $tier }

# When a right begins.
# Variables: $n
after_days =
    { $n ->
         [one] After { $n } day of membership
        *[other] After { $n } days of membership
    }

# When a right begins.
# Variables: $date
from_date = From { $date }

# What is kept for the next period.
# Variables: $n
carry_over =
    { $n ->
         [one] Up to { $n } that is not used is carried over
        *[other] Up to { $n } that are not used are carried over
    }

# How many there are for all members.
# Variables: $n
capacity =
    { $n ->
         [one] { $n } place for all members together
        *[other] { $n } places for all members together
    }

# Two benefits that exclude each other.
# Variables: $benefit
not_together_with = Not together with { $benefit }

# Before a condition.
# Variables: $condition
condition = Condition: { $condition }

# Opens the explanation of a price.
why = Why

# Ends the name of that control, for ears.
# Variables: $tier
why_for = Why this price for { $tier }

# Opens an explanation.
# Variables: $benefit
more_about = About { $benefit }

# Opens the origin of a statement.
source = Source

## Finding a tier

# Heading.
fit_heading = Which tier fits you

# Beneath the heading.
fit_intro = A few questions. Skip what you do not know: each tier then says what is still open.

# Button.
fit_show = Show the tiers

# Choice that leaves a question open.
fit_do_not_know = I do not know

# Heading.
# Variables: $n
fit_fits =
    { $n ->
         [one] { $n } tier fits
        *[other] { $n } tiers fit
    }

# Heading.
# Variables: $n
fit_open =
    { $n ->
         [one] { $n } tier depends on facts not stated
        *[other] { $n } tiers depend on facts not stated
    }

# Heading.
# Variables: $n
fit_does_not =
    { $n ->
         [one] { $n } tier does not fit
        *[other] { $n } tiers do not fit
    }

# Beneath the tiers that fit.
fit_order = In order of what they cost you.

# When none fits.
fit_none = No tier fits what you stated. Write to us: there may be another way.

# Reason.
# Variables: $condition
reason_met = Met: { $condition }

# Reason.
# Variables: $condition
reason_not_met = Not met: { $condition }

# A condition that waits for facts.
# Variables: $facts, $condition
reason_open = Depends on { $facts }: { $condition }

# A condition.
# Variables: $parent
reason_member_of = Membership of { $parent }

# A condition that no fact answers.
# Variables: $condition
reason_judged = Looked at when you apply: { $condition }

# A price that waits for facts.
# Variables: $facts
reason_price_open = The price depends on { $facts }

# What may be given instead of money waits for facts.
# Variables: $facts
reason_instead_open = What you may give instead of money depends on { $facts }

# The reason of one part of a price.
# Variables: $part, $reason
reason_of_part = { $part }: { $reason }

# Reason.
reason_open_to_people = Open to people

# Reason.
reason_open_to_organisations = Open to organisations

# Reason.
reason_open_to_all = Open to people and organisations

# Link to the comparison of the tiers that fit.
fit_compare = Compare the tiers that fit

## Prices

# Heading, when no fact is needed.
cost_heading = What it costs

# Heading, when it depends on the reader's facts.
your_cost_heading = What it would cost you

# Button without scripts.
show_price = Show my price

# Outcome.
outcome_free = Free

# Outcome.
outcome_by_agreement = By agreement

# Outcome, with what is usual.
# Variables: $hint
outcome_by_agreement_hint = By agreement: { $hint }

# Outcome.
outcome_not_offered = Not offered to you

# Outcome.
outcome_not_eligible = You cannot join this tier

# Outcome.
# Variables: $facts
outcome_needs = Needs these facts: { $facts }

# Outcome in few words, with a link to the field.
# Variables: $fact
outcome_needs_fact = Needs { $fact }

# An amount whose rhythm is stated beside it.
# Variables: $from, $to
amount_from_to = { $from } to { $to }

# An amount that is a least one.
# Variables: $amount
amount_or_more = { $amount } or more

# An amount and its rhythm.
# Variables: $amount
price_once = { $amount } once

# An amount and its rhythm.
# Variables: $amount
price_a_year = { $amount } a year

# An amount and its rhythm.
# Variables: $amount
price_a_month = { $amount } a month

# An amount and its rhythm.
# Variables: $amount
price_an_hour = { $amount } an hour

# Passed through.
price_at_cost = At cost

# Passed through with a surcharge.
# Variables: $percent
price_at_cost_plus = At cost plus { $percent }

# Two amounts of different rhythm.
# Variables: $first, $second
price_and = { $first } and { $second }

# Heading over alternatives.
instead_of_money = Instead of money

# Heading over what is given on top.
besides_money = Besides money

# An alternative: people.
# Variables: $n
gives_people =
    { $n ->
         [one] { $n } full-time person
        *[other] { $n } full-time people
    }

# An alternative: people in parts. The number is written by the language's rules.
# Variables: $number
gives_people_part = The equivalent of { $number } full-time people

# An alternative: things.
# Variables: $amount
gives_worth = Worth at least { $amount }

# An alternative: in kind.
gives_equivalent = Of the same value as the price

# How much of the price may be given in kind.
# Variables: $percent
at_most_share = At most { $percent } of the price

# Who must agree.
# Variables: $reviewers
needs_approval_by = Needs approval by { $reviewers }

# An alternative that depends on facts that are missing.
alternative_open = May be open to you; it depends on facts not stated

# Opens the explanation.
why_this_price = Why this price

# Reason: one figure for everybody.
because_flat = One price for everybody.

# Reason: a rule in words.
because_otherwise = No special rule applies.

# Why.
# Variables: $rule
because_rule = This rule applies: { $rule }

# Reason: a band with both bounds.
# Variables: $fact, $value, $from, $to
because_band = { $fact }: { $value } lies from { $from } to { $to }.

# Reason: a band without upper bound.
# Variables: $fact, $value, $from
because_band_from = { $fact }: { $value } is { $from } or more.

# Reason: a band without lower bound.
# Variables: $fact, $value, $to
because_band_below = { $fact }: { $value } is below { $to }.

# Reason: a band that ends with its bound.
# Variables: $fact, $value, $to
because_band_to = { $fact }: { $value } is at most { $to }.

# Reason: a table of prices.
# Variables: $table
because_table = From the table “{ $table }”.

# Reason: one step of a graduated price.
# Variables: $units, $fact, $each, $amount
because_units = { $units } of { $fact } at { $each } each: { $amount }

# Reason: a formula.
# Variables: $formula, $amount
because_formula = { $formula } gives { $amount }.

# Reason: a multiplier.
# Variables: $factor
because_times = Multiplied by { $factor }.

# Reason: a multiplier with its reason.
# Variables: $factor, $reason
because_times_reason = Multiplied by { $factor }: { $reason }

# Reason: a stated figure beats the rules.
because_override = A stated figure replaces the calculated one.

# Reason: the same, with its reason.
# Variables: $reason
because_override_reason = A stated figure replaces the calculated one: { $reason }

# Reason: the least price.
# Variables: $amount
because_floor = Raised to the least price, { $amount }.

# Reason: the highest price.
# Variables: $amount
because_ceiling = Held at the highest price, { $amount }.

# Reason: rounding.
# Variables: $from, $to
because_rounded = Rounded from { $from } to { $to }.

# What a missing fact is needed for.
needed_for_price = Needed for the price

# What a missing fact is needed for.
needed_for_eligibility = Needed to say whether you may join

# What a missing fact is needed for.
needed_for_alternative = Needed to say what you may give instead of money

# Refusal with its reason.
# Variables: $reason
refused_closed_reason = Closed to new members: { $reason }

# Refusal.
refused_only_people = Only people can join

# Refusal.
refused_only_organisations = Only organisations can join

# Refusal.
# Variables: $condition
refused_condition = This condition is not met: { $condition }

# Refusal.
# Variables: $parent
refused_parent = Membership of { $parent } is missing

# A rule of a price that has a condition, as written in the programme file.
# Variables: $condition, $price
rule_if = If { $condition }: { $price }

# A rule of a price for one answer to a question.
# Variables: $fact, $answer, $price
rule_answer = { $fact } “{ $answer }”: { $price }

# A rule of a price: a band with both bounds.
# Variables: $fact, $from, $to, $price
rule_band = { $fact } { $from } to { $to }: { $price }

# A rule of a price: a band without upper bound.
# Variables: $fact, $from, $price
rule_band_from = { $fact } { $from } or more: { $price }

# A rule of a price: a band without lower bound.
# Variables: $fact, $to, $price
rule_band_to = { $fact } up to { $to }: { $price }

# A rule of a price: a band that ends before its bound.
# Variables: $fact, $to, $price
rule_band_below = { $fact } below { $to }: { $price }

# The price of one of what is counted.
# Variables: $price
rule_each = { $price } each

# A rule of a price: a formula, as written in the programme file.
# Variables: $formula
rule_formula = By the formula { $formula }

## Terms and renewal

# Heading.
term_heading = Term

# Label.
term_length = Length

# Label.
term_start = Start

# Label.
term_renewal = Renewal

# Label.
term_notice = Notice

# Label.
term_grace = Late renewal

# Label.
term_commitment = Minimum

# Label.
term_afterwards = After the end

# Rolling, in whole years.
# Variables: $n
term_years =
    { $n ->
         [one] { $n } year from the start
        *[other] { $n } years from the start
    }

# Rolling, in months.
# Variables: $n
term_months =
    { $n ->
         [one] { $n } month from the start
        *[other] { $n } months from the start
    }

# By the calendar, the year of the start counting.
# Variables: $n
term_calendar =
    { $n ->
         [one] To 31 December of the year of the start
        *[other] { $n } calendar years, that of the start included
    }

# By the calendar, the rest of the first year on top.
# Variables: $n
term_calendar_rest =
    { $n ->
         [one] The rest of the year of the start, and one calendar year
        *[other] The rest of the year of the start, and { $n } calendar years
    }

# By the fiscal year.
# Variables: $n, $month
term_fiscal =
    { $n ->
         [one] To the end of the fiscal year, which begins in { $month }
        *[other] { $n } fiscal years, each beginning in { $month }
    }

# First rolling, then by the calendar.
term_rolling_then_calendar = A first year from the start, then to 31 December, then calendar years

# Without end.
term_life = For life

# As long as something holds.
# Variables: $condition
term_while = As long as this holds: { $condition }

# How often that is confirmed.
# Variables: $n
term_confirmed_every_months =
    { $n ->
         [one] Confirmed every month
        *[other] Confirmed every { $n } months
    }

# How often that is confirmed.
# Variables: $n
term_confirmed_every_years =
    { $n ->
         [one] Confirmed every year
        *[other] Confirmed every { $n } years
    }

# Agreed case by case.
term_by_agreement = By agreement

# Nothing is said.
term_not_stated = Not stated

# Start.
starts_same_day = On the day of admission

# Start.
starts_next_month = On the first day of the next month

# When a term starts.
starts_next_year = On the next 1 January

# Start, by the half of the month.
# Variables: $day
starts_month_split = On the first day of the month of admission up to day { $day }, of the next month after it

# What silence means.
silence_renews = Renews unless you give notice

# What silence means.
silence_ends = Ends unless you renew

# What silence means.
silence_asks = You are asked before the end

# What silence means.
silence_moves = You are moved to another tier unless you renew

# Notice.
# Variables: $n
notice_days =
    { $n ->
         [one] { $n } day before the end
        *[other] { $n } days before the end
    }

# Grace.
# Variables: $n
grace_days =
    { $n ->
         [one] Possible up to { $n } day after the end
        *[other] Possible up to { $n } days after the end
    }

# Commitment.
# Variables: $n
commitment_months =
    { $n ->
         [one] { $n } month
        *[other] { $n } months
    }

# After a lapse.
lapse_suspended = Membership is suspended

# After a lapse.
lapse_ended = Membership has ended

# After a lapse.
# Variables: $tier
lapse_tier = You become { $tier }

## What changed between versions

# Heading.
changes_heading = What changed

# Beneath the heading.
# Variables: $old, $new
changes_between = From the version of { $old } to the version of { $new }

# Label.
changes_from = From

# Label.
changes_to = To

# Button.
changes_show = Show changes

# How many there are.
# Variables: $n
changes_count =
    { $n ->
         [one] { $n } change
        *[other] { $n } changes
    }

# None.
changes_none = Nothing changed between these versions.

# There is one version only.
changes_one_version = There is only one version of this programme.

# Beneath the heading, where those who renew have another day than those who join.
# Variables: $date
changes_renewals = Members who renew get the new version from { $date }.

# Beneath the heading, where all have the same day.
# Variables: $date
changes_joining = Whoever joins gets the new version from { $date }; a membership keeps the version it was bought under until it renews.

# Heading over tiers that are the same.
changes_unchanged = Unchanged

# A version to choose.
# Variables: $version, $date
changes_version_in_force = { $version }, from { $date } (in force)

# A version to choose.
# Variables: $version, $date
changes_version = { $version }, from { $date }

# For whom prices are compared.
changes_for_facts = Prices are compared for the facts you stated.

# Heading over tiers that came.
changes_tiers_added = New tiers

# Heading over tiers that went.
changes_tiers_removed = Tiers that are gone

# Kind of change.
change_added = Added

# Kind of change.
change_removed = Removed

# Kind of change.
change_changed = Changed

# Kind of change.
change_renamed = Renamed

# Kind of change.
change_closed = Closed to new members

# Kind of change.
change_reopened = Open to new members again

# What changed.
change_of_name = Name

# What changed.
change_of_identifier = Identifier

# What changed.
change_of_price = Price

# What changed.
change_of_alternatives = Instead of money

# What changed.
change_of_qualification = Who may join

# What changed.
change_of_parent = Membership elsewhere

# What changed.
change_of_responsibilities = What it asks of you

# What changed.
change_of_term = Term

# What changed.
change_of_cap = Number of members

# What changed.
change_of_review = Who decides

# What changed.
change_of_review_in_kind = Who decides on gifts in kind

# For ears, before what was.
change_before = Before:

# For ears, before what is.
change_after = After:

# No limit.
change_no_limit = No limit

## Before applying

# Link into joining.
# Variables: $tier
apply_for = Apply for { $tier }

# Link into joining where people talk first.
# Variables: $tier
ask_about = Ask about { $tier }

# Heading of the page behind that link.
# Variables: $tier
apply_heading = Apply for { $tier }

# What is carried over from the comparison.
apply_carried = What you have already told us

# A draft cannot be joined.
apply_draft = This version is a draft. Nobody can join under it yet.

# A tier that is closed.
apply_closed = Nobody new can join this tier.

# Link back.
apply_change = Change this

# Stage: by the applicant.
stage_apply = You apply

# Stage.
stage_automatic = You are admitted at once

# Stage.
stage_staff = The staff decide

# Stage.
stage_committee = The membership committee decides

# Stage.
stage_board = The board decides

# Beneath the stage at which an application is.
stage_now = Your application is here now

# Beneath the stage that has asked the applicant something.
stage_waits_for_you = Waits for your answer

# A stage that gifts in kind add.
stage_in_kind_only = Only if you give something instead of money

# Who decides, within a sentence or cell.
reviewer_automatic = Nobody, admission is automatic

# Who decides, within a sentence or cell.
reviewer_staff = the staff

# Who decides, within a sentence or cell.
reviewer_committee = the membership committee

# Who decides, within a sentence or cell.
reviewer_board = the board

# Cell: who decides on gifts in kind.
# Variables: $reviewers
reviewers_in_kind = On gifts in kind: { $reviewers }

# Heading over the way to apply.
apply_how_heading = Start your application

# Heading over the stages that follow.
apply_next_heading = What happens next

# Heading where no tier is chosen yet.
apply_choose = Which tier do you want to apply for?

# What is applied for.
apply_tier = Tier

# What is applied for.
apply_programme = Programme

# A line of the prepared mail: what it is about, and what is known.
# Variables: $label, $value
letter_line = { $label }: { $value }

## What the wizard asks

# Label.
ask_your_name = Your full name

# Label.
ask_your_email = Your e-mail address

# Label.
ask_your_title = Your role in the organisation

# Label.
ask_organisation_name = Legal name

# Hint.
ask_organisation_name_hint = As it stands in the register, with its legal form

# Label.
ask_organisation_kind = Kind of organisation

# Label.
ask_website = Website

# Label.
ask_register = Register number

# Hint.
ask_register_hint = The number and the register, if the organisation is in one

# Label.
ask_vat = VAT number

# Hint.
ask_vat_hint = With its country, for example DE123456789

# Label.
ask_country = Country

# Label.
ask_street = Street and number

# Label.
ask_street_more = Second line of the address

# Label.
ask_city = Town or city

# Label.
ask_region = State, province or county

# Label.
ask_postcode = Postcode

# Label.
ask_same_person = Who is it?

# Label.
ask_person_name = Full name

# Label.
ask_person_email = E-mail address

# Label.
ask_person_title = Role in the organisation

# Label.
ask_give = How do you want to contribute?

# Label.
ask_give_what = What do you want to give in kind?

# Label.
ask_give_money = How much of it in money?

# Label.
ask_offer_amount = Amount a year

# Label.
ask_offer_what = What do you propose?

# Hint.
ask_offer_what_hint = What you want to give, and what you expect of it

# Label.
ask_offer_term = For how long?

# Label.
ask_pledge_people = How many people

# Hint.
ask_pledge_people_hint = Counted as full-time

# Label.
ask_pledge_what = What exactly do you give?

# Hint.
ask_pledge_what_hint = Who or what it is, and what it is for

# Label.
ask_pledge_value = What it is worth a year

# Label.
ask_pledge_from = From when?

# Label.
ask_pledge_until = Until when?

# Hint at a date.
# Variables: $example
date_hint = For example { $example }

# Hint at an amount.
# Variables: $least
hint_at_least = At least { $least }

# Label.
ask_purchase_order = Purchase order number

# Hint.
ask_purchase_order_hint = If your accounting needs one on the invoice

# Label.
ask_invoice_email = E-mail address for invoices

# Label.
ask_invoice_same = Is the invoice for the organisation at its registered address?

# Label.
ask_invoice_name = Name on the invoice

# Label.
ask_evidence = How do you meet this?

# What shows that a condition holds, in a word.
ask_evidence_short = Evidence

# Label.
ask_evidence_file = A file that shows it

# Label.
ask_sign_name = Full name of who signs

# Label.
ask_sign_title = Role in the organisation

# Label of the box.
# Variables: $party
ask_sign_consent = I have read the agreement and sign it for { $party }. I am entitled to.

# Label of the box, for a person.
ask_sign_consent_person = I have read the agreement and sign it.

# A place of a role that takes several people.
# Variables: $n
person_number = Person { $n }

# Button.
add_person = Add another person

# Answer.
choice_you = I myself

# Answer: the applicant, as a colleague reads it.
# Variables: $name
choice_applicant = { $name }, who applies

# Answer: the applicant, while their name is not known.
choice_applicant_unnamed = The person who applies

# Answer: somebody who was named for another role.
# Variables: $name, $role
choice_person = { $name } ({ $role })

# Answer.
choice_somebody_else = Somebody else

# Answer.
choice_money = In money

# Answer.
choice_in_kind = In kind

# Answer.
choice_both = Partly in money, partly in kind

# Answer.
choice_company = A company

# Answer.
choice_nonprofit = A non-profit organisation

# Answer.
choice_academic = A university or research institution

# Answer.
choice_government = A public authority

# Answer.
choice_other_kind = Something else

# First entry of a list.
choose_country = Choose a country

# Hint at a field for a file.
file_hint = PNG, JPEG or WebP up to 5 MB, PDF up to 10 MB, SVG up to 512 KB

# A file that is there.
# Variables: $name
file_kept = You have added { $name }. Choose another file to replace it.

# Error.
# Variables: $field
answer_missing = { $field }: please answer this

# Error.
# Variables: $n, $field
answer_too_long =
    { $n ->
         [one] { $field }: at most { $n } character
        *[other] { $field }: at most { $n } characters
    }

# Error.
# Variables: $field
answer_not_email = { $field }: write an address like name@example.org

# Error.
# Variables: $field
answer_not_url = { $field }: write an address like https://example.org

# Error.
# Variables: $field
answer_not_country = { $field }: choose a country from the list

# Error.
# Variables: $field
answer_not_vat = { $field }: write it with its country, like DE123456789

# Error.
# Variables: $field, $example
answer_not_date = { $field }: write a day like { $example }

# Error.
# Variables: $field, $least
answer_too_little = { $field }: at least { $least }

# Error.
# Variables: $field, $most
answer_too_much = { $field }: at most { $most }

# Error.
# Variables: $name
answer_not_signatory = { $name } was named to sign this agreement, so it can be signed under this name only

# Error.
# Variables: $field
answer_ends_before = { $field }: the end must not be before the beginning

# Error.
answer_not_ticked = Tick the box if you sign the agreement

# Error: somebody else changed the answer.
# Variables: $field, $theirs
answer_conflict = { $field }: the stored answer is “{ $theirs }”; somebody else may have changed it meanwhile. What you typed stands below. Save to keep it, or change it.

# Error: somebody else emptied the answer.
# Variables: $field
answer_conflict_empty = { $field }: no answer is stored; somebody else may have deleted it meanwhile. What you typed stands below. Save to keep it, or change it.

## Applying

# Button that makes a draft.
apply_start = Start the application

# Under that button.
apply_start_hint = You need no account. What you enter is saved as you go, and you can come back to it by a link of your own.

# Link, where another version is looked at.
apply_in_force = Apply under the version in force

# The place of a step among all.
# Variables: $step, $all
step_of = Step { $step } of { $all }

# Over a heading: the step, and what is applied for.
# Variables: $step, $tier
apply_caption = { $step }: { $tier }

# Reference of an application.
# Variables: $reference
apply_reference = Reference { $reference }

# Button that goes on.
save_and_continue = Save and continue

# Button that stays.
save_for_later = Save and come back later

# Link to the step before.
step_back = Back

# Link to all steps.
all_steps = All steps

# Status of saving by itself.
saved_now = Saved

# Status of saving by itself.
not_saved = Not saved yet: the server cannot be reached. Keep this page open.

# Status of saving by itself.
saved_conflict = Somebody else has changed an answer on this page. Save to see both.

# Heading of a step.
step_facts = About you

# Heading of a step, where an organisation joins.
step_facts_organisation = About your organisation

# Heading of a step.
step_carried = What you told us before

# Heading of a step.
step_you = Who you are

# Beneath it, where an organisation joins.
step_you_hint = We write to you about this application.

# Heading of a step.
step_organisation = The organisation that joins

# Heading of a step.
step_address = Registered address

# Heading of a step.
step_contribution = What you give

# Heading of a step.
step_plan = What you give in kind

# Heading of a step.
step_invoice = The invoice

# Heading of a step.
# Variables: $tier
step_questions = Questions about { $tier }

# Heading of a step.
step_evidence = What shows that you qualify

# Heading of a step.
step_check = Check your answers

# Heading of all steps.
# Variables: $tier
overview_heading = Your application for { $tier }

# How far it is.
# Variables: $done, $all
overview_progress = { $done } of { $all } steps are complete.

# Button to the first open step.
overview_continue = Continue

# State of a step.
step_done = Complete

# State of a step.
step_open = To do

# State of a step.
step_optional = Optional

# State of a step.
step_begun = Begun

# State of a step that is with somebody.
# Variables: $name
step_with = With { $name }

# Heading.
link_heading = Your link to this application

# Beneath it.
# Variables: $until
link_text = The address of this page is the key to your application: whoever has it can change it. It works until { $until }.

# Button.
link_mail = E-mail me the link

# Beside that button.
# Variables: $address
link_mail_to = It goes to { $address }.

# Where there is no address yet.
link_mail_first = Once you have given your e-mail address, we can send you the link.

# What was done.
# Variables: $address
link_mailed = The link is on its way to { $address }.

# Heading.
colleagues_heading = Parts for colleagues

# Beneath it.
colleagues_text = Send a part to whoever knows the answers. They need no account and see only that part.

# A part.
part_legal = Organisation and address

# A part.
part_billing = Billing

# A part.
part_marketing = Marketing

# A part.
part_signature = Signature

# A part.
part_applicant = The whole application

# Link.
# Variables: $part
send_part = Send “{ $part }” to a colleague

# Label.
send_name = Name of your colleague

# Label.
send_email = E-mail address of your colleague

# Label.
send_message = A message

# Button.
send_button = Send the link

# What was done.
# Variables: $name
sent_to = The link is on its way to { $name }.

# What was done.
recalled_done = The part is taken back. The link no longer works.

# What was done.
reminded_done = A new link is on its way. The old one no longer works.

# Caption of the table.
handed_table = Parts you have sent

# Column heading.
handed_part = Part

# Column heading.
handed_to = With

# Column heading.
handed_since = Since

# Column heading.
handed_state = State

# Column heading.
handed_actions = Change

# State of a part.
handed_sent = Sent, not begun

# State of a part.
handed_begun = Begun

# State of a part.
handed_done = Complete

# State of a part.
handed_declined = Says they are the wrong person

# State of a part.
handed_ran_out = The link has run out

# When somebody was reminded.
# Variables: $day
handed_reminded = reminded on { $day }

# Button.
recall = Take back

# Button.
remind = Send again

# For ears: which part the button is about.
# Variables: $part, $name
of_part_with = { $part }, { $name }

# Heading of a colleague's page.
# Variables: $part, $name
guest_heading = { $part } for { $name }

# Heading of a colleague's page, where the name is not known yet.
# Variables: $part
guest_heading_unnamed = { $part } for your organisation

# Beneath it.
# Variables: $tier, $foundation
guest_text = Your colleague applies for { $tier } of { $foundation } and asks you to complete this part. You see nothing else of the application.

# Button.
guest_done = I am done

# Beside it.
guest_done_hint = Your colleague is told. This link then stops working.

# Button.
guest_wrong = I am the wrong person

# Page after that.
guest_thanks_heading = Thank you

# Page after that.
guest_thanks_done = Your part is complete. You can close this page.

# Page after that.
guest_thanks_wrong = We tell your colleague to ask somebody else. You can close this page.

# Heading over the text of an agreement.
# Variables: $version
agreement_version = Version { $version }

# The hash of a text.
# Variables: $hash
agreement_hash = SHA-256 of this text: { $hash }

# Button.
sign_button = Sign the agreement

# Heading over the form.
sign_heading = Sign

# Where somebody else signs.
# Variables: $name
sign_by_other = { $name } signs this agreement. Send them a link; they need no account.

# Where something is missing before it can be signed.
sign_not_yet = The agreement names what you enter. Complete the steps before it first.

# Where it is signed.
# Variables: $name, $day
signed_by = Signed by { $name } on { $day }.

# Where the text changed after it was signed.
signed_void = What the agreement says has changed since it was signed. It has to be signed again.

# Error: the text changed while it was read.
sign_changed = The text of the agreement changed while you read it. Please read it again; what changed is marked.

# Heading over differences.
agreement_differences = What has changed since it was signed

# Where the foundation signs too.
# Variables: $foundation
countersigned_later = { $foundation } countersigns once it has decided.

# Link to a document.
# Variables: $agreement
agreement_document = { $agreement }, signed (PDF)

# Link.
agreement_pdf = The signed agreement (PDF)

# Link behind each answer.
change_answer = Change

# Where nothing was answered.
not_answered = Not answered

# Button.
submit_button = Submit the application

# Above it, where something is missing.
submit_missing = Something is still missing. Complete these steps, then submit.

# Above it.
submit_text = After that you can no longer change it, unless you are asked something.

# Heading.
not_eligible_heading = This tier is not open to you

# Beneath it.
not_eligible_text = By what you have told us you cannot join this tier. Check your answers, or find the tier that fits.

# Heading.
version_heading = The programme has changed

# Beneath it.
# Variables: $version
version_text = Version { $version } is in force now. This is what changed for your tier since you began:

# Where nothing changed for this tier.
# Variables: $version
version_same = Version { $version } is in force now. For your tier nothing has changed.

# Button.
version_accept = Go on under the version in force

# Where the tier is gone.
version_gone = This tier is no longer offered.

# A field of a page, in a list of what changed.
# Variables: $step, $field
version_field = { $step }: { $field }

# What is another in a version.
version_asked = Asked now

# What is another in a version.
version_not_asked = No longer asked

# What is another in a version.
# Variables: $question
version_asked_as = Now asked like this: { $question }

# What is another in a version.
version_other_answers = Takes other answers now

# What is another in a version.
version_needed = An answer is needed now

# What is another in a version.
version_optional = May be left open now

# An agreement of a version.
# Variables: $version
version_signed = To be signed now, in version { $version }

# An agreement of a version.
# Variables: $version, $before
version_signed_anew = Now in version { $version }, before that in version { $before }

# An agreement of a version.
version_other_text = Its text has changed

# An agreement of a version.
version_not_signed = No longer to be signed

# Where all places are taken.
tier_full = All places of this tier are taken.

# Heading of the page after submitting.
status_submitted = Your application is submitted

# Heading.
status_asked = There is a question for you

# Heading.
status_withdrawn = Your application is withdrawn

# Beneath it.
status_withdrawn_text = Nobody decides on it any more. You can apply again at any time.

# The reference.
status_reference = Your reference

# The same where anybody reads it.
verify_reference = Reference

# When it was submitted.
# Variables: $day
status_submitted_on = Submitted on { $day }.

# By when is decided.
# Variables: $day
status_by = You hear from us by { $day }.

# Where no day is promised.
status_no_day = The foundation has set no day by which it decides.

# Where a programme does not say who decides.
status_stage_unsaid = The foundation looks at your application

# Where a version has changed: what it was and is.
# Variables: $before, $after
version_change = { $before }, now { $after }

# How long a stage takes.
# Variables: $n
stage_within_working_days =
    { $n ->
         [one] Within { $n } working day
        *[other] Within { $n } working days
    }

# Contact.
# Variables: $address
status_contact = Questions? Write to { $address } and name your reference.

# Advice.
status_bookmark = Keep the address of this page: it shows how your application stands.

# Link.
status_document = Your application as a document (PDF)

# Heading over what was asked.
# Variables: $day
asked_heading = Asked on { $day }

# Link to the answers in question.
asked_answer = Change your answers

# Heading over changes.
asked_changes = What you have changed

# Button.
asked_send = Send the answer

# Where it was answered.
# Variables: $day
asked_answered = Answered on { $day }.

# Column heading.
asked_before = Before

# Column heading.
asked_now = Now

# Heading.
withdraw_heading = Withdraw the application

# Beneath it.
withdraw_text = Nobody then decides on it. This cannot be undone.

# Label.
# Variables: $reference
withdraw_confirm = To confirm, type the reference { $reference }

# Error.
# Variables: $reference
withdraw_wrong = Type { $reference } to withdraw the application

# Button.
withdraw_button = Withdraw

# Heading over the signatures of a document.
document_signatures = Signatures

# For whom somebody signed.
# Variables: $party
document_for = For { $party }

# When something was signed.
document_signed_at = Signed

# A moment.
# Variables: $day, $time
document_moment = { $day }, { $time } UTC

# What a text is proved by.
document_hash = SHA-256 of the text

# Where a document is verified.
document_verify = Verify at

# The number of a page.
# Variables: $page, $all
document_page = Page { $page } of { $all }

# Heading where a form is too large.
form_too_large_heading = This is too large

# Beneath it.
form_too_large_text = Go back, choose smaller files, and send the page again. What you typed is still there.

# Where a form could not be saved.
form_not_saved = What you sent was not saved. Go back and send the page again in a moment: what you typed is still there.

# Heading where a form was not understood.
bad_form_heading = The form was not understood

# Beneath it.
bad_form_text = Go back and send the page again.

# Heading where a link does not work.
link_unknown_heading = This link does not work

# Beneath it.
link_unknown_text = Check that the address is complete. If it is, ask whoever sent it to you for a new one.

# Heading where a link has run out.
link_ran_out_heading = This link has run out

# Beneath it.
link_ran_out_text = Nothing is lost. We can send a new link to your e-mail address.

# Button.
link_renew = Send a new link

# What was done.
link_renewed = If the application has your e-mail address, a new link is on its way there.

# Heading where a link was taken back.
link_taken_back_heading = This part is no longer with you

# Beneath it.
link_taken_back_text = You need do nothing. If you think this is a mistake, ask your colleague.

# Heading where a link has done its work.
link_done_heading = This part is complete

# Beneath it.
link_done_text = The link has done its work. You need do nothing more.

# Where something was done too often.
too_often_heading = Too often

# Beneath it.
too_often_text = This was done too often in the last hour. Please try again later.

## Forms

# Heading of the summary.
problem_heading = There is a problem

# For ears, before the error at a field.
error_prefix = Error:

# Error.
# Variables: $field
needs_whole_number = { $field } must be a whole number

# Error.
# Variables: $field, $least, $most
needs_whole_number_between = { $field } must be a whole number between { $least } and { $most }

# Error.
# Variables: $field, $example
needs_amount = { $field } must be an amount of money, like { $example }

# Error.
# Variables: $field
needs_choice = Choose an answer for { $field }

# Error.
# Variables: $field, $value
needs_known_choice = { $field } has no answer “{ $value }”

# Hint at a field for money.
# Variables: $currency, $example
amount_hint = In { $currency }, for example { $example }

# After a question that may be left open.
optional = (optional)

## Files

# Error: before it, the name of the file.
# Variables: $name, $why
file_refused = { $name }: { $why }

# Error.
file_empty = The file is empty

# Error.
file_unknown_kind = Only PDF, PNG, JPEG, WebP and SVG are taken. Save it as one of them

# Error.
file_too_large = The file is too large. A PDF may have 10 MB, a picture 5 MB, a drawing 512 KB

# Error.
file_broken = The file is damaged or was cut off. Save it again

# Error.
file_picture_too_large = The picture is too large. Neither side may have more than 6000 pixels

# Error.
file_picture_too_small = The picture is too small. Each side needs at least 16 pixels

# Error.
file_svg_doctype = The drawing has a document type. Save it as plain SVG

# Error.
file_svg_script = The drawing contains a script. Save it without

# Error.
file_svg_foreign = The drawing contains parts of a web page. Save it as plain SVG

# Error.
file_svg_outside = The drawing refers to other files. Embed nothing, and save it as plain SVG

# Error.
file_svg_strange = The drawing is built in a way that is not taken. Save it as plain SVG

# Error.
file_svg_unsized = The drawing has no size. Save it with a width and a height

# Error.
file_pdf_encrypted = The PDF is encrypted. Save it without a password

# Error.
file_pdf_active = The PDF contains scripts, actions or other files. Print it to a new PDF

# Heading of the page that verifies a document.
verify_heading = Verify a document

# Beneath it.
verify_text = A signed document carries the SHA-256 of its text. Enter it to see whether exactly this text was signed here.

# Label.
verify_hash = SHA-256, 64 digits

# Button.
verify_button = Verify

# Result.
verify_good = This text was signed here

# Result.
verify_withdrawn = This text was signed here, and the application was withdrawn

# Result.
verify_replaced = This text was signed here, and no longer counts

# Result.
verify_unknown = No such text was signed here

# Beneath it.
verify_unknown_text = Compare the digits with those of the document. If they are the same, the document is not from here or was changed.

# Label.
verify_foundation = Foundation

# Label.
verify_agreement = Agreement

# Label.
verify_version = Version

# Label.
verify_signed = Signed

# Label.
verify_countersigned = Countersigned

# Where something did not happen.
verify_not = Not yet

## Emails

# First line, where the name is known.
# Variables: $name
mail_greeting = Hello { $name },

# First line, where no name is known.
mail_greeting_nobody = Hello,

# Before the value of a line.
# Variables: $label
mail_label = { $label }:

# Last line. The mail's answers go to the foundation.
# Variables: $foundation
mail_closing = Questions? Reply to this mail and you reach { $foundation }.

# Stands for a name that is not known yet.
mail_a_colleague = A colleague of yours

# Label.
mail_foundation = Foundation

# Label.
mail_tier = Tier

# Label.
mail_reference = Reference

# Label.
mail_organisation = On behalf of

# Label.
mail_part = Your part

# Label.
mail_contact = Contact

# Part of an application.
mail_part_applicant = Application

# Part of an application.
mail_part_legal = Legal details

# Part of an application.
mail_part_billing = Invoice

# Part of an application.
mail_part_marketing = Marketing

# Part of an application.
mail_part_signature = Signature

# The applicant has a link of their own, which the server does not know.
mail_own_link = To open your application, use the link that you have from us. If you have lost it, reply to this mail.

# Subject.
# Variables: $tier, $foundation
resume_subject = Your application for { $tier }, { $foundation }

# Opening.
resume_opening = Your application is saved. You can go on with it at any time, on any device.

# Link.
resume_link = Go on with your application

# Care for the link.
resume_keep = Whoever has this link can read and change your application: keep it to yourself.

# How long.
# Variables: $date
resume_until = The link works until { $date }.

# Subject.
# Variables: $applicant, $foundation
handed_subject = { $applicant } asks for your help: membership application, { $foundation }

# Opening.
# Variables: $applicant
handed_opening = { $applicant } is preparing an application for membership and asks you to complete one part of it.

# Before what the applicant wrote.
# Variables: $applicant
handed_message = { $applicant } writes:

# Link.
handed_link = Complete your part

# What the link opens.
handed_scope = You need no account, and you see your part only. Whoever has this link can complete it: keep it to yourself.

# Somebody else is meant.
# Variables: $applicant
handed_wrong_person = If you are the wrong person, please say so on that page. { $applicant } is then told.

# Subject.
# Variables: $applicant, $foundation
reminder_subject = Reminder: { $applicant } asks for your help with a membership application, { $foundation }

# Opening.
# Variables: $applicant, $date
reminder_opening = { $applicant } asked you on { $date } to complete one part of an application for membership. It is still open.

# Links of earlier mails.
reminder_link_replaced = This link takes the place of the one in the earlier mail.

# Subject.
# Variables: $foundation
recalled_subject = No longer needed: your part of a membership application, { $foundation }

# Opening.
# Variables: $applicant
recalled_opening = { $applicant } no longer needs you to complete a part of the application for membership. The link that you got has stopped working, and there is nothing left for you to do.

# Subject.
# Variables: $name, $part
declined_subject = { $name } is the wrong person for “{ $part }”

# Opening.
# Variables: $name, $part
declined_opening = { $name } says that somebody else should complete the part “{ $part }” of your application.

# What to do.
declined_next = Please send the part to somebody else, or complete it yourself.

# Subject.
# Variables: $name, $part
part_done_subject = { $name } has completed “{ $part }”

# Opening.
# Variables: $name, $part
part_done_opening = { $name } has completed the part “{ $part }” of your application.

# Subject.
# Variables: $foundation
signed_subject = Your copy of what you signed, { $foundation }

# Opening.
signed_opening = Thank you for signing. Here is your copy, with your signature on its last page.

# How long.
# Variables: $date
signed_until = You can download it until { $date }.

# Subject.
# Variables: $reference, $foundation
submitted_subject = We have your application { $reference }, { $foundation }

# Opening.
submitted_opening = Thank you. Your application has arrived.

# Where nobody has to decide.
submitted_automatic = Nobody has to decide: you are admitted at once.

# Before the stages.
submitted_stages = What happens next:

# How long a stage takes.
# Variables: $n
submitted_stage_days =
    { $n ->
         [one] within { $n } working day
        *[other] within { $n } working days
    }

# A stage without a promise.
submitted_stage_open = no time is promised

# When all is decided.
# Variables: $date
submitted_by = You hear from us by { $date }.

# No promise when all is decided.
submitted_by_open = You hear from us as soon as it is decided.

# Link.
submitted_link = See where your application stands

# Subject.
# Variables: $reference, $foundation
withdrawn_subject = Your application { $reference } is withdrawn, { $foundation }

# Opening.
withdrawn_opening = Your application has been withdrawn, as you asked. Nobody decides on it any more.

# Where it was a mistake.
withdrawn_mistake = If you did not want this, reply to this mail.

# Subject.
# Variables: $reference, $foundation
asked_subject = A question about your application { $reference }, { $foundation }

# Before the question.
# Variables: $foundation
asked_opening = { $foundation } has a question about your application before it decides:

# What to do.
asked_next = You can change your answers and send the application again.

# Subject.
# Variables: $reference, $foundation
answered_subject = We have your answer to { $reference }, { $foundation }

# Opening.
answered_opening = Thank you. Your answer has arrived, and the decision on your application goes on.

## Embedding

# Heading.
embed_heading = Put the comparison on your site

# Beneath the heading.
embed_intro = One script and one element. The comparison takes your page’s width, language and colour scheme, and is always as new as the programme.

# Heading.
embed_with_script = With a script

# Heading.
embed_without_script = Without a script

# Heading.
embed_preview = What it looks like

# Heading over attributes.
embed_options = What you can set

# An attribute.
embed_option_programme = The programme to show

# An attribute.
embed_option_tiers = The tiers to show, separated by spaces; all that fit side by side if left out

# An attribute.
embed_option_scheme = light or dark; follows your page if left out

# An attribute.
embed_option_lang = The language; follows your page if left out

# Column: an attribute of the element.
embed_attribute = In the element

# Column: a parameter of the frame’s address.
embed_parameter = In the frame’s address

# The programme is part of the address itself.
embed_in_address = part of it

# Button.
copy = Copy

# Said after copying.
copied = Copied

# Title of the frame.
# Variables: $foundation
embed_frame_title = Compare the tiers of { $foundation }

# Link out of the frame.
embed_open_full = Open the full comparison

## Errors

# Heading of 404.
not_found_heading = Page not found

# Beneath it.
not_found_text = If you typed the address, check it. If you followed a link, the page may have been renamed.

# Heading over ways on.
ways_on_heading = Where to go from here

# The nearest name.
did_you_mean = Did you mean

# An unknown tier.
# Variables: $name
no_such_tier = This programme has no tier called “{ $name }”.

# Heading of 500.
fault_heading = Something went wrong

# Beneath it.
fault_text = It is our fault, not yours. Nothing that you entered was changed. Please try again in a few minutes.

# Before the reference.
# Variables: $reference
fault_reference = If it happens again, write to us and give this reference: { $reference }

# Heading of 503.
unavailable_heading = Not available right now

# Beneath it.
unavailable_text = The site will be back soon. Nothing was lost.

# Beneath it.
# Variables: $n
too_many_text =
    { $n ->
         [one] Please wait { $n } second and try again.
        *[other] Please wait { $n } seconds and try again.
    }

# Heading of 400.
bad_request_heading = This address cannot be understood

## API documentation

# What holds for endpoints about programmes.
api_about = Everything about programmes is read with GET, needs no key, and may be read from any site. Answers carry an ETag; ask again with If-None-Match and an unchanged answer comes back as 304 without its content.

# What holds for endpoints about applications.
api_about_applications = A program can join as a person does: begin an application, answer its steps, sign and submit it. There is no account and no other key: the secret of a link is the key. Whoever has it reads and changes what the link reaches, so keep it as you keep a password. It stands in the path; never log it. Bodies are JSON of at most 64 KB, a page of another site changes nothing, and these answers are kept by nobody.

# Heading of a group of endpoints.
api_group_programmes = Programmes

# Heading of a group of endpoints.
api_group_applications = Applications

# Heading over what is sent.
api_body = Body

# Label of what is sent.
# Variables: $endpoint
api_body_of_endpoint = Body of { $endpoint }

# Beneath it: the name of its schema in the OpenAPI description.
api_body_is = JSON, in the OpenAPI document under the name

# Heading over an example.
api_example = Example

# Caption of a table.
# Variables: $endpoint
api_parameters_of = Parameters of { $endpoint }

# Where a parameter stands.
api_in_path = text, in the path

# Where a parameter stands.
api_in_query = text, in the query

# Where a parameter stands.
api_in_query_repeated = text, in the query, repeatable

# Endpoint.
api_foundations = All foundations, each with its programmes in force.

# Endpoint.
api_foundation = One foundation, with everything that its home page tells.

# Endpoint.
api_programme = One version of a programme: tiers, benefits, prices and conditions as rules.

# Endpoint.
api_source = The programme file that a version was read from.

# Endpoint.
api_comparison = The comparison in words: the same cells as on the page.

# Endpoint.
api_source_file = The same file as it is, to download.

# Endpoint.
api_comparison_csv = The same comparison as a table for spreadsheets.

# Endpoint.
api_quote = What a tier would cost, and why; what may be given instead of money; which facts are missing.

# Endpoint.
api_changes = What changed between two versions, tier by tier.

# Endpoint.
api_seats = The seats that follow the number of members.

# Endpoint.
api_openapi_itself = This description as OpenAPI 3.1.

# Endpoint.
api_start = Begins an application for a tier that somebody may join, under the version in force. The secret of its link is told here, once.

# Endpoint.
api_application = An application as far as the link reaches: all of it for the applicant, one part for a colleague. Its steps tell what is asked, under which key and in which form; further ones can follow from what is answered.

# Endpoint.
api_save_answers = Saves answers as they were typed, by their keys. None is refused: what does not answer its question keeps the application from being submitted until it is corrected. Keys that the link does not reach are left out. What somebody else changed since the revision is not overwritten; it is told among the conflicts.

# Endpoint.
api_hand_over = Sends a part to a colleague by mail, with a link of their own. Who had it before is relieved.

# Endpoint.
api_recall = Takes a part back; the link stops to work. Taken back twice is taken back once.

# Endpoint.
api_remind = Sends a part again, with a new link; the old one stops to work.

# Endpoint.
api_sign = Signs exactly the text that has this hash. Ask for the application with the agreement first, and show its text to who signs.

# Endpoint.
api_submit = Submits the application, once everything is answered and signed. Submitted twice is submitted once.

# Endpoint.
api_withdraw = Withdraws an application that was submitted. It cannot be undone, so the reference is named. Withdrawn twice is withdrawn once.

# Endpoint.
api_verification = Whether a text was signed here, by its SHA-256. It needs no secret: who has the hash has the text. Names of people are not told.

# Parameter.
api_parameter_foundation = The id of a foundation

# Parameter.
api_parameter_programme = The id of one of its programmes

# Parameter.
api_parameter_tier = The id of a tier

# Parameter.
api_parameter_lang = The language of texts, as en or de; English if left out

# Parameter.
api_parameter_version = A version by its name or its first day; the one in force if left out

# Parameter.
api_parameter_on = The day for which to answer, as 2026-07-01, instead of a version

# Parameter.
api_parameter_from = The older version; the one in force if left out, or the one before it where none follows

# Parameter.
api_parameter_to = The newer version; the one that follows if left out

# Parameter.
api_parameter_tiers = A tier to show; a sensible choice if left out

# Parameter.
api_parameter_differences = on: only rows whose cells differ

# Parameter.
api_parameter_q = Words that benefits must contain

# Parameter.
api_parameter_group = The id of one group of benefits

# Parameter: its name is that of a fact.
api_parameter_fact = A fact of the programme by its id, as stage=startup

# Parameter: its name is that of a tier.
api_parameter_count = How many members a tier has, by its id, as gold=7

# Parameter.
api_parameter_secret = The secret of a link. It is the key: never log it

# Parameter.
api_parameter_link = The id of a link that was handed over, as the application tells it; it opens nothing

# Parameter.
api_parameter_hash = SHA-256 of a text, in 64 hexadecimal digits

# Parameter.
api_parameter_agreement = The id of an agreement whose text is wanted too

# Answer.
api_answer_ok = What was asked for

# Answer.
api_answer_not_modified = The same as before

# Answer.
api_answer_bad_request = A parameter was not understood

# Answer.
api_answer_not_found = There is no such thing; with the nearest name that there is

# Answer.
api_answer_started = It is begun; keep the secret

# Answer.
api_answer_done = Done

# Answer.
api_answer_not_understood = The path, the query or the body was not understood

# Answer.
api_answer_forbidden = Not from here

# Answer.
api_answer_not_signed = No such text was signed here

# Answer.
api_answer_no_link = No link has this secret, or what it was for is not offered any more

# Answer.
api_answer_conflict = Not as things stand

# Answer.
api_answer_gone = The link does not work any more

# Answer.
api_answer_too_large = The body is too large

# Answer.
api_answer_not_json = The body is not said to be JSON

# Answer.
api_answer_incomplete = Something is missing or is not right

# Answer.
api_answer_too_often = Too often; try again in an hour

# Answer.
api_answer_unavailable = Not at the moment; try again

# Heading over the kinds of problems.
api_problems = Problems

# Beneath that heading.
api_problems_about = What goes wrong is answered as problem details (RFC 9457): type leads to one of these, detail says what to do.

# Kind of problem.
api_problem_not_found = A foundation, programme, version, tier or endpoint that does not exist.

# Kind of problem.
api_problem_bad_date = A day that is none; write it as 2026-07-01.

# Kind of problem.
api_problem_bad_fact = A fact that the programme does not ask, or an answer that is none to its question. Nothing is computed then, so that no price is taken for one that follows from what was said.

# Kind of problem.
api_problem_bad_count = A number of members that is none, or of a tier that does not exist.

# Kind of problem.
api_problem_bad_query = A path or query that cannot be read.

# Kind of problem.
api_problem_not_allowed = A method that this endpoint does not take; the header Allow names those that it takes.

# Kind of problem.
api_problem_other_site = A change that a page of another site asks for.

# Kind of problem.
api_problem_too_large = A request of more than 64 KB.

# Kind of problem.
api_problem_too_slow = An answer that took longer than 20 seconds; ask again.

# Kind of problem.
api_problem_internal = A fault of ours. The header x-request-id has the reference under which we find it.

# Kind of problem.
api_problem_unreachable = The server did not answer; told by the pages only.

# Kind of problem.
api_problem_bad_body = A body that is no JSON, lacks a member, or has one that is not known here.

# Kind of problem.
api_problem_not_json = A body without the header content-type: application/json.

# Kind of problem.
api_problem_no_such_link = A secret that no link has. One that was sent again has a new secret.

# Kind of problem.
api_problem_not_signed = A hash that no signed text has. A later text of the same agreement has another hash.

# Kind of problem.
api_problem_link_ran_out = A link that works no longer, because its time is over. Its page sends a new one.

# Kind of problem.
api_problem_link_taken_back = A link that the applicant took back, or whose holder said that they are the wrong person.

# Kind of problem.
api_problem_link_done = A link whose part is complete.

# Kind of problem.
api_problem_not_this_part = A link that does not reach so far: another part, another signatory, or what only the applicant does.

# Kind of problem.
api_problem_closed = A tier that nobody new can join.

# Kind of problem.
api_problem_wrong_state = A draft that is to be withdrawn, answers to an application that was submitted, a reminder of a part that is complete.

# Kind of problem.
api_problem_text_changed = A signature on a text that is not the one now, because what it names was answered anew. Read it again.

# Kind of problem.
api_problem_not_eligible = A tier that is not open to who gave these answers; the application tells why among its refusals.

# Kind of problem.
api_problem_version_changed = An application under a version that is no longer in force; the application tells among newer what changed.

# Kind of problem.
api_problem_full = A tier whose places are all taken.

# Kind of problem.
api_problem_incomplete = An answer, a name or a signature that is missing or not understood.

# Kind of problem.
api_problem_other_reference = A reference that the application does not have.

# Kind of problem.
api_problem_too_often = What may be done only so often in an hour.

# Kind of problem.
api_problem_unavailable = A database that does not answer or is busy; ask again in a moment.

## Lists, months, numbers and dates

# Before the last item of a list whose items all hold.
list_and = and

# Before the last item of a list of which one holds.
list_or = or

# Month.
month_january = January

# Month.
month_february = February

# Month.
month_march = March

# Month.
month_april = April

# Month.
month_may = May

# Month.
month_june = June

# Month.
month_july = July

# Month.
month_august = August

# Month.
month_september = September

# Month.
month_october = October

# Month.
month_november = November

# Month.
month_december = December

# Between groups of thousands.
format_group_mark = ,

# Before decimals.
format_decimal_mark = .

# A share.
# Variables: $number
format_percent = { $number }%

# A day.
# Variables: $day, $month, $year
format_date = { $day }{ "\u00A0" }{ $month } { $year }

# An amount with a currency's sign.
# Variables: $currency, $amount
format_money_sign = { $currency }{ $amount }

# An amount with a currency's code.
# Variables: $currency, $amount
format_money_code = { $currency }{ "\u00A0" }{ $amount }

# The Australian dollar's sign.
format_currency_aud = A$

# What the language calls itself.
language_name = English

## Countries and areas, by their code. Source: Unicode Common Locale Data Repository (Unicode License v3)

country_ad = Andorra
country_ae = United Arab Emirates
country_af = Afghanistan
country_ag = Antigua & Barbuda
country_ai = Anguilla
country_al = Albania
country_am = Armenia
country_ao = Angola
country_aq = Antarctica
country_ar = Argentina
country_as = American Samoa
country_at = Austria
country_au = Australia
country_aw = Aruba
country_ax = Åland Islands
country_az = Azerbaijan
country_ba = Bosnia & Herzegovina
country_bb = Barbados
country_bd = Bangladesh
country_be = Belgium
country_bf = Burkina Faso
country_bg = Bulgaria
country_bh = Bahrain
country_bi = Burundi
country_bj = Benin
country_bl = St. Barthélemy
country_bm = Bermuda
country_bn = Brunei
country_bo = Bolivia
country_bq = Caribbean Netherlands
country_br = Brazil
country_bs = Bahamas
country_bt = Bhutan
country_bv = Bouvet Island
country_bw = Botswana
country_by = Belarus
country_bz = Belize
country_ca = Canada
country_cc = Cocos (Keeling) Islands
country_cd = Congo - Kinshasa
country_cf = Central African Republic
country_cg = Congo - Brazzaville
country_ch = Switzerland
country_ci = Côte d’Ivoire
country_ck = Cook Islands
country_cl = Chile
country_cm = Cameroon
country_cn = China
country_co = Colombia
country_cr = Costa Rica
country_cu = Cuba
country_cv = Cape Verde
country_cw = Curaçao
country_cx = Christmas Island
country_cy = Cyprus
country_cz = Czechia
country_de = Germany
country_dj = Djibouti
country_dk = Denmark
country_dm = Dominica
country_do = Dominican Republic
country_dz = Algeria
country_ec = Ecuador
country_ee = Estonia
country_eg = Egypt
country_eh = Western Sahara
country_er = Eritrea
country_es = Spain
country_et = Ethiopia
country_fi = Finland
country_fj = Fiji
country_fk = Falkland Islands
country_fm = Micronesia
country_fo = Faroe Islands
country_fr = France
country_ga = Gabon
country_gb = United Kingdom
country_gd = Grenada
country_ge = Georgia
country_gf = French Guiana
country_gg = Guernsey
country_gh = Ghana
country_gi = Gibraltar
country_gl = Greenland
country_gm = Gambia
country_gn = Guinea
country_gp = Guadeloupe
country_gq = Equatorial Guinea
country_gr = Greece
country_gs = South Georgia & South Sandwich Islands
country_gt = Guatemala
country_gu = Guam
country_gw = Guinea-Bissau
country_gy = Guyana
country_hk = Hong Kong SAR China
country_hm = Heard & McDonald Islands
country_hn = Honduras
country_hr = Croatia
country_ht = Haiti
country_hu = Hungary
country_id = Indonesia
country_ie = Ireland
country_il = Israel
country_im = Isle of Man
country_in = India
country_io = British Indian Ocean Territory
country_iq = Iraq
country_ir = Iran
country_is = Iceland
country_it = Italy
country_je = Jersey
country_jm = Jamaica
country_jo = Jordan
country_jp = Japan
country_ke = Kenya
country_kg = Kyrgyzstan
country_kh = Cambodia
country_ki = Kiribati
country_km = Comoros
country_kn = St. Kitts & Nevis
country_kp = North Korea
country_kr = South Korea
country_kw = Kuwait
country_ky = Cayman Islands
country_kz = Kazakhstan
country_la = Laos
country_lb = Lebanon
country_lc = St. Lucia
country_li = Liechtenstein
country_lk = Sri Lanka
country_lr = Liberia
country_ls = Lesotho
country_lt = Lithuania
country_lu = Luxembourg
country_lv = Latvia
country_ly = Libya
country_ma = Morocco
country_mc = Monaco
country_md = Moldova
country_me = Montenegro
country_mf = St. Martin
country_mg = Madagascar
country_mh = Marshall Islands
country_mk = North Macedonia
country_ml = Mali
country_mm = Myanmar (Burma)
country_mn = Mongolia
country_mo = Macao SAR China
country_mp = Northern Mariana Islands
country_mq = Martinique
country_mr = Mauritania
country_ms = Montserrat
country_mt = Malta
country_mu = Mauritius
country_mv = Maldives
country_mw = Malawi
country_mx = Mexico
country_my = Malaysia
country_mz = Mozambique
country_na = Namibia
country_nc = New Caledonia
country_ne = Niger
country_nf = Norfolk Island
country_ng = Nigeria
country_ni = Nicaragua
country_nl = Netherlands
country_no = Norway
country_np = Nepal
country_nr = Nauru
country_nu = Niue
country_nz = New Zealand
country_om = Oman
country_pa = Panama
country_pe = Peru
country_pf = French Polynesia
country_pg = Papua New Guinea
country_ph = Philippines
country_pk = Pakistan
country_pl = Poland
country_pm = St. Pierre & Miquelon
country_pn = Pitcairn Islands
country_pr = Puerto Rico
country_ps = Palestinian Territories
country_pt = Portugal
country_pw = Palau
country_py = Paraguay
country_qa = Qatar
country_re = Réunion
country_ro = Romania
country_rs = Serbia
country_ru = Russia
country_rw = Rwanda
country_sa = Saudi Arabia
country_sb = Solomon Islands
country_sc = Seychelles
country_sd = Sudan
country_se = Sweden
country_sg = Singapore
country_sh = St. Helena
country_si = Slovenia
country_sj = Svalbard & Jan Mayen
country_sk = Slovakia
country_sl = Sierra Leone
country_sm = San Marino
country_sn = Senegal
country_so = Somalia
country_sr = Suriname
country_ss = South Sudan
country_st = São Tomé & Príncipe
country_sv = El Salvador
country_sx = Sint Maarten
country_sy = Syria
country_sz = Eswatini
country_tc = Turks & Caicos Islands
country_td = Chad
country_tf = French Southern Territories
country_tg = Togo
country_th = Thailand
country_tj = Tajikistan
country_tk = Tokelau
country_tl = Timor-Leste
country_tm = Turkmenistan
country_tn = Tunisia
country_to = Tonga
country_tr = Türkiye
country_tt = Trinidad & Tobago
country_tv = Tuvalu
country_tw = Taiwan
country_tz = Tanzania
country_ua = Ukraine
country_ug = Uganda
country_um = U.S. Outlying Islands
country_us = United States
country_uy = Uruguay
country_uz = Uzbekistan
country_va = Vatican City
country_vc = St. Vincent & Grenadines
country_ve = Venezuela
country_vg = British Virgin Islands
country_vi = U.S. Virgin Islands
country_vn = Vietnam
country_vu = Vanuatu
country_wf = Wallis & Futuna
country_ws = Samoa
country_ye = Yemen
country_yt = Mayotte
country_za = South Africa
country_zm = Zambia
country_zw = Zimbabwe

## The comparison’s bar and table, the menu, versions

# Button that opens the menu on a phone.
nav_menu = Menu

# Link to the differences between two versions.
version_what_changed = What changed

# Link to a newer version.
version_go_to_newer = See the newer version

# The version of a page that's in force.
# Variables: $day
version_in_force_since = In force since { $day }

# Link to a version that isn't in force yet.
# Variables: $day
version_coming = A new version takes effect on { $day }

# Note on a page of an earlier version.
# Variables: $version, $day
version_viewing_older = You’re viewing version { $version }. A newer version took effect on { $day }.

# Note on a page of a version that isn't in force yet.
# Variables: $version, $day
version_viewing_coming = You’re viewing version { $version }, which takes effect on { $day }.

# Note on a page of a draft.
# Variables: $version
version_viewing_draft = You’re viewing version { $version }, a draft. Nobody can join under it yet.

# Link from another version.
version_go_to_current = Go to the current version

# Label of a disclosure in the bar.
bar_details = Your details

# Beside it, where none are given.
bar_details_none = none

# Beside it: how many are given.
# Variables: $n
bar_details_given = { $n ->
    [one] { $n } given
    *[other] { $n } given
}

# Label of a disclosure in the bar.
bar_tiers = Tiers

# Beside it: how many of them are shown.
# Variables: $shown, $all
bar_tiers_shown = { $shown } of { $all }

# Label of the search field.
bar_search = Search

# Button that takes what was chosen, without scripts.
bar_update = Update

# Button beneath the details, without scripts.
bar_update_prices = Update prices

# Link that forgets the details.
bar_forget = Forget these

# Button beneath the tiers, without scripts.
bar_show_tiers = Show these tiers

# Key to a mark in the table.
key_differs = Bar: the tiers shown differ

# Key to a mark in the table.
key_step = Bold on a tint: changes from the tier before it

# How many rows there are and how many differ.
# Variables: $rows, $differ
rows_and_differences = { $rows } rows, { $differ } differ

# Label of the links that switch between pairs of tiers on a phone.
pairs_label = Tiers to show

# Corner of the table.
# Variables: $currency
prices_in = Prices in { $currency }, before any tax

# A currency.
currency_usd = US dollars

# A currency.
currency_eur = euros

# A currency.
currency_gbp = pounds sterling

# How often an amount is paid.
per_year = a year

# How often an amount is paid.
per_month = a month

# How often an amount is paid.
per_hour = an hour

# How often an amount is paid.
per_once = once

# State of a tier for these details.
can_join = You can join

# State of a tier for these details.
cannot_join = Not open to you

# State of a tier for these details.
# Variables: $details
needs_a_detail = Needs: { $details }

# Link in the place of the button to apply.
who_can_join = Who can join

# Name of the row with the reasons for prices.
row_why = Why this price

# Heading of the rows about joining.
group_joining = How joining works

# Cell where there's no alternative to money.
cell_no_alternative = No alternative

# Label of a select.
bar_kind = Kind of benefit

# After the name of a group: how many of its rows differ.
# Variables: $differ, $all
group_differs = { $differ } of { $all } rows differ

# Link that shows the source of each statement on the page.
sources_show = Show where each statement comes from

# Link that hides them again.
sources_hide = Hide where statements come from
