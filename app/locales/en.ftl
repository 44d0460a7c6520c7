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
skip_to_main = Skip to main content

# Name of the main navigation.
nav_site = This site

# Name of the region with the language switch and the link to help.
nav_language = Language and help

# Navigation.
nav_compare = Compare

# Navigation.
nav_fit = Find your tier

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

# Footer: the programme as a file.
nav_source = Programme file

# Footer: the page with the snippet.
nav_embed = Embed the comparison

# Link at the bottom of every page.
nav_account = Your account

# Footer: the readable page of the interface.
nav_api = API

# Footer, last line.
one_file = Every benefit and price on this site comes from one published file.

# Heading of the help page.
help_heading = Help

# Help.
# Variables: $foundation
help_intro = { $foundation } can answer your questions about membership.

# Help, before an address.
# Variables: $address
help_write_to = Write to { $address }

# Said while something is on its way.
loading = Loading…

# Heading of the page that describes the interface.
api_heading = API

# The same page.
api_intro = With the API, your software can read everything these pages show and do everything they do. The same rules apply.

# Link on the same page.
api_openapi = OpenAPI description

# Column of the same list.
api_name = Name

# Column of the same list.
api_kind = Type

# Column of the same list.
api_meaning = Description

# Heading of an endpoint's answers.
api_answers = Responses

# Column of the answers.
api_status = Status

# Help on the first page.
help_how = Choose a foundation and compare its tiers, or answer a few questions to find the tier that fits. We explain every price. Your details are part of the page’s web address, and we don’t store them.

## Home

# Heading of the list of foundations.
foundations_title = Membership that’s easy to compare

# Beneath that heading.
foundations_intro = See what each tier gives you, what it would cost you and why, and what you commit to.

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
compare_tiers = Compare tiers

# Button.
find_tier = Find your tier

# Heading over the tiers and their prices, on a foundation's home page.
prices_heading = Tiers and prices

# Link to all tiers, below the first ones.
# Variables: $n
all_tiers =
    { $n ->
         [one] See the tier
        *[other] See all { $n } tiers
    }

# Heading over the projects and communities.
supports_heading = Communities we support

# Heading over what each kind of reader gets.
brings_heading = What you get as a member

# Heading over the programmes of a foundation.
offers_heading = Ways to get involved

# The same, where there are membership and project work.
offers_both_heading = Membership and project work

# Heading over the promises.
commitments_heading = What you can expect from us

# Heading over the documents.
documents_heading = Legal documents

# Heading.
contact_heading = Contact

# Link to a programme's comparison.
# Variables: $programme
compare_programme = Compare { $programme }

# Link to a programme's page.
# Variables: $programme
see_programme = View { $programme }

# Beneath a foundation's name: the two counts.
# Variables: $programmes, $tiers
programmes_and_tiers = { $programmes }, { $tiers }

# Link to a foundation's own site.
# Variables: $foundation
website_of = { $foundation } website

# Link to the page where a foundation says how it can be reached.
contact_more = More ways to contact us

## A programme

# State of a version.
version_in_force = In force

# State of a version.
version_draft = Draft, not in force

# State of a version that others have followed.
version_earlier = Earlier version

# State of a version that isn't in force yet; its date is next to it.
version_after = Future version

# Which version a page shows.
# Variables: $version
version_name = Version { $version }

# Which version a page shows, and since when it holds.
# Variables: $version, $date
version_since = Version { $version }, from { $date }

# A second date, for those who renew.
# Variables: $date
version_renewals_from = For renewals from { $date }

# Link.
see_what_changes = See what’s changing

# Heading over the versions.
versions_heading = Versions

# Heading over tiers for people.
tiers_for_people = For people

# Heading over tiers for organisations.
tiers_for_organisations = For organisations

# Heading over tiers for both.
tiers_for_both = For people and organisations

# Heading over tiers that are closed to new members.
tiers_closed = Closed to new members

# Heading over who may join at all.
who_may_join_heading = Who can join

# A condition on all tiers.
# Variables: $parent
parent_required = You must be a member of { $parent }.

# Heading over standings that cross the tiers.
standings_heading = Statuses

# Heading over the seats of the bodies.
seats_heading = Seats

# Heading over remarks on the sources.
notes_heading = Notes

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
source_intro = Everything this site says about the programme is in this file.

# Link.
source_download = Download the file

# A membership elsewhere that some tiers require.
# Variables: $parent, $tiers
parent_required_for = { $tiers }: you must be a member of { $parent }.

# What is given instead of money, in the list of tiers.
# Variables: $alternatives
instead_line = Instead of money: { $alternatives }

# What has to be given besides money, in the list of tiers.
# Variables: $alternatives
besides_line = As well as money: { $alternatives }

# Who grants a standing.
# Variables: $reviewers
standing_granted_by = Granted by: { $reviewers }

# Beneath the heading of the seats.
seats_intro = The number of seats depends on the number of members. Enter member numbers to work it out.

# Question in the form of the seats.
# Variables: $tier
seats_members = Members in { $tier }

# Label: the members with a status, in all tiers together.
# Variables: $status
seats_members_of_all = Members with the status “{ $status }” in all tiers

# A tier's members with a status, where a tier's title could stand: “Members in Silver with the status ‘End user’”.
# Variables: $status, $tier
tier_with_status = { $tier } with the status “{ $status }”

# Button without scripts.
seats_compute = Calculate seats

# Result.
# Variables: $n
seats_count =
    { $n ->
         [one] { $n } seat
        *[other] { $n } seats
    }

# Result: counts are missing.
# Variables: $tiers
seats_need = Depends on the number of members in { $tiers }

# Result: the condition of the body does not hold.
seats_condition_fails = No seats: the condition isn’t met

# Result: the arithmetic has none.
seats_not_computable = The formula gives no result for these numbers

# Before a formula.
seats_formula = Formula:

# Before the condition of a body.
seats_if = Only if:

# Heading over the elections, on the pages of a programme and a tier.
elections_heading = Elections

# Link from a tier to the elections of its programme.
all_elections = All elections and their rules

# Before the quorum of a programme without elections.
roll_quorum = Quorum:

# The votes of the members of a tier.
# Variables: $n
votes_each =
    { $n ->
         [one] { $n } vote each
        *[other] { $n } votes each
    }

# Instead of a number of votes.
votes_depend = votes that depend on the member’s details

# What members have where seats are filled without a vote.
appoints_each = one seat for each member

# The tier that grants these votes, after their number.
# Variables: $tier
votes_from_tier = from { $tier }

# Why the members of a tier don't vote in an election.
votes_other_class = no vote: other tiers elect these seats

# Why the members of a tier don't vote in an election.
# Variables: $benefit
votes_none = no vote: the tier doesn’t grant “{ $benefit }”

# The tiers whose members don't vote in an election.
# Variables: $tiers
no_vote_here = No vote in this election: { $tiers }

# Before the name of the body whose seats are filled.
seats_of = Seats:

# How votes become seats.
method_plurality = The candidates with the most votes win.

# How votes become seats.
method_cumulative = Voters can give several of their votes to one candidate. The candidates with the most votes win.

# How votes become seats.
method_meek_stv = Voters rank the candidates. Votes that a candidate doesn’t need go to the next choice (Meek’s single transferable vote).

# How seats are filled without a vote.
method_appointment = There’s no vote: each member appoints someone.

# How long somebody keeps a seat.
# Variables: $n
seat_years =
    { $n ->
         [one] Seats are filled for { $n } year.
        *[other] Seats are filled for { $n } years.
    }

# Staggered terms.
# Variables: $cohorts
cohorts_yearly = They’re split into { $cohorts } cohorts, and one cohort is elected each year.

# Staggered terms.
# Variables: $cohorts, $years
cohorts_every = They’re split into { $cohorts } cohorts, and one cohort is elected every { $years } years.

# Where all seats are filled together.
# Variables: $year
elected_in = All of them are up for election in { $year }.

# Whose turn it is.
# Variables: $year
first_cohort_in = It’s the first cohort’s turn in { $year }.

# When it's decided who can vote.
# Variables: $n
record_days =
    { $n ->
         [one] Record date: the roll is fixed { $n } day before voting opens.
        *[other] Record date: the roll is fixed { $n } days before voting opens.
    }

# A rule of an election: its condition is that the member is paid up.
vote_paid_up = Members with an overdue invoice can’t vote.

# A rule of an election: whose memberships vote as one.
vote_per_member = A member with several memberships votes with only one of them: the one with the most votes.

# A rule of an election: whose memberships vote as one.
vote_per_group = An organisation and its related companies vote with only one membership: the one with the most votes.

# The cap by affiliation.
# Variables: $n
most_per_organisation =
    { $n ->
         [one] An organisation and its related companies can hold { $n } seat at most, in all elections together.
        *[other] An organisation and its related companies can hold { $n } seats at most, in all elections together.
    }

# How much of a class has to vote.
# Variables: $share
quorum = Quorum: { $share }

# Part of the quorum.
quorum_majority = more than half of the members who can vote

# Part of the quorum.
# Variables: $percent
quorum_members = { $percent } of the members who can vote

# Part of the quorum.
# Variables: $percent
quorum_votes = { $percent } of all votes

# Who can be a candidate.
# Variables: $n
supporters =
    { $n ->
         [one] A candidate needs { $n } member as a supporter.
        *[other] A candidate needs { $n } members as supporters.
    }

# When nominations close.
# Variables: $n
nominations_close =
    { $n ->
         [one] Nominations close { $n } day before voting opens.
        *[other] Nominations close { $n } days before voting opens.
    }

## A tier

# Above the name of a tier.
tier_for_people = Tier for people

# Above the name of a tier.
tier_for_organisations = Tier for organisations

# Above the name of a tier.
tier_for_both = Tier for people and organisations

# Notice on a tier that's closed to new members.
tier_closed = Closed to new members

# Heading.
grants_heading = What you get

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
grants_none = No benefits are listed for this tier.

# Where a tier begins from.
# Variables: $tier
includes_all_of = Includes everything in { $tier }

# What a tier takes away.
# Variables: $benefit, $tier
without_benefit = Doesn’t include { $benefit } from { $tier }

# What a tier puts in another's place.
# Variables: $value, $tier
replaces = Replaces “{ $value }” from { $tier }

# Heading.
asks_heading = Your commitments

# A tier without responsibilities.
asks_nothing = This tier comes with no commitments.

# What happens if a member doesn't meet a commitment.
# Variables: $tier
asks_or_else = If you don’t, you’ll move to { $tier }

# Heading.
qualifies_heading = Who can join

# A tier without conditions.
qualifies_anybody = Anyone can join this tier.

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
        [one] Limited to { $n } member
       *[other] Limited to { $n } members
    }

# Places that several tiers share.
# Variables: $n, $tiers
cap_shared =
    { $n ->
        [one] Limited to { $n } member together with { $tiers }
       *[other] Limited to { $n } members together with { $tiers }
    }

# What happens when the places are taken.
cap_waiting_list = If all places are taken, there’s a waiting list.

# Companies of one group.
cap_related = Affiliated companies count as one member.

# Heading.
joining_heading = How to join

# Link to the comparison, with this tier chosen.
compare_with_others = Compare with other tiers

# The two counts above in a line.
# Variables: $count, $inherited
grants_summary = { $count }; { $inherited }

# What proves that a condition holds.
# Variables: $evidence
evidence = Evidence needed: { $evidence }

# The last day of a condition.
# Variables: $date
until_date = Until { $date }

# Before the condition under which a membership elsewhere is not required.
parent_except = You don’t need this if:

## Comparison

# Heading.
compare_heading = Compare tiers

# Description of the page.
compare_intro = What each tier gives you, what it would cost you and why, and what you commit to.

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
        [one] You can compare { $n } tier at a time.
       *[other] You can compare up to { $n } tiers at a time.
    }

# Facts.
your_situation = Your details

# Choice that takes an answer back.
not_stated = No answer

# Answer.
answer_yes = Yes

# Answer.
answer_no = No

# Checkbox.
only_differences = Only differences

# Label.
group_by_kind = Type of benefit

# First choice of the kinds.
all_kinds = All types

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

# What a search or the differences leave out.
# Variables: $n
rows_hidden =
    { $n ->
        [one] Your filters hide { $n } benefit
       *[other] Your filters hide { $n } benefits
    }

# What has no row.
# Variables: $n
rows_absent =
    { $n ->
        [one] { $n } benefit isn’t shown because none of these tiers includes it
       *[other] { $n } benefits aren’t shown because none of these tiers includes them
    }

# Nothing is left.
# Variables: $search
nothing_found = No benefits match “{ $search }”.

# Nothing is left.
nothing_differs = These tiers have the same benefits.

# None of the tiers shown has a benefit.
grants_none_of_these = These tiers don’t include any benefits.

# For ears: after the name of a row whose cells differ.
differs = (different)

# Heading of the rows about price and joining.
group_cost = Cost

# Row.
row_price = Price

# Row.
row_alternatives = Instead of money

# Row.
row_eligibility = Who can join

# Row.
row_term = Term

# Row.
row_review = Who decides

# Row.
row_asks = Your commitments

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

# Cell: a quantity and its unit. The unit is already in the form that goes with the number.
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
each_term = { $quantity } per term

# Cell: a quantity and its occasion.
# Variables: $quantity
each_event = { $quantity } per event

# Cell: a quantity and its occasion.
# Variables: $quantity
each_seat = { $quantity } per open seat

# Cell: a quantity and its occasion.
# Variables: $quantity
each_election = { $quantity } per election

# Cell: a quantity for every member alike.
# Variables: $quantity
each_member = { $quantity } per member

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
        [one] You can carry over up to { $n } unused
       *[other] You can carry over up to { $n } unused
    }

# How many there are for all members.
# Variables: $n
capacity =
    { $n ->
        [one] { $n } place shared by all members
       *[other] { $n } places shared by all members
    }

# Two benefits that exclude each other.
# Variables: $benefit
not_together_with = Can’t be combined with { $benefit }

# Before a condition.
# Variables: $condition
condition = Condition: { $condition }

# Opens the explanation of a price.
why = Why

# Opens an explanation.
# Variables: $benefit
more_about = About { $benefit }

# Opens the origin of a statement.
source = Source

## Finding a tier

# Heading.
fit_heading = Find your tier

# Beneath the heading.
fit_intro = Answer a few questions. Skip any you can’t answer. We’ll show you what’s still open for each tier.

# Button.
fit_show = Show tiers

# Choice that leaves a question open.
fit_do_not_know = I don’t know

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
        [one] { $n } tier depends on details you haven’t given
       *[other] { $n } tiers depend on details you haven’t given
    }

# Heading.
# Variables: $n
fit_does_not =
    { $n ->
        [one] { $n } tier doesn’t fit
       *[other] { $n } tiers don’t fit
    }

# Heading over all tiers, while nothing is known about the visitor.
fit_undecided = The tiers you can apply for

# Beneath the tiers that fit.
fit_order = Lowest cost in the first year first.

# When none fits.
fit_none = No tier matches your answers. Contact us: there may be another way to join.

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
reason_judged = Reviewed when you apply: { $condition }

# A price that waits for facts.
# Variables: $facts
reason_price_open = The price depends on { $facts }

# What may be given instead of money waits for facts.
# Variables: $facts
reason_instead_open = What you can contribute instead of money depends on { $facts }

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
cost_heading = Cost

# Heading, when it depends on the reader's facts.
your_cost_heading = What you’d pay

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
outcome_not_offered = Not available to you

# Outcome.
outcome_not_eligible = You’re not eligible for this tier

# Outcome.
# Variables: $facts
outcome_needs = Depends on { $facts }

# Outcome in few words, with a link to the field.
# Variables: $fact
outcome_needs_fact = Depends on { $fact }

# An amount whose rhythm is stated beside it.
# Variables: $from, $to
amount_from_to = { $from } to { $to }

# An amount that is a least one.
# Variables: $amount
amount_or_more = { $amount } or more

# An amount and its rhythm.
# Variables: $amount
price_once = { $amount } one-off

# An amount and its rhythm.
# Variables: $amount
price_a_year = { $amount } a year

# An amount and its billing interval.
# Variables: $amount
price_two_years = { $amount } every two years

# An amount and its billing interval.
# Variables: $amount
price_a_quarter = { $amount } a quarter

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

# The price at two billing intervals that applicants can choose from.
# Variables: $first, $second
price_or = { $first }, or { $second }

# The known part of a price, and the parts that depend on missing facts.
# Variables: $price, $parts, $depends
price_plus_open = { $price }, plus { $parts } ({ $depends })

# Below a price with one-off payments or with another price for new members.
# Variables: $first, $later
first_and_later_years = { $first } in the first year, { $later } in later years

# Below a price with several billing intervals.
# Variables: $amount
total_a_year = { $amount } a year in total

# Heading over the table of everything that a tier can cost.
all_prices = All prices

# Cell of a tier whose price doesn't depend on anything.
cell_one_price = One price for everyone

# Caption of the table of everything that a tier can cost.
# Variables: $tier
all_prices_of = All prices of { $tier }

# The lowest and highest price that are possible before details are known.
# Variables: $range
price_range = From { $range }

# A range of prices, if some pay what's agreed.
# Variables: $range
or_by_agreement = { $range }, or by agreement

# A band of numbers that doesn't include its lower bound.
# Variables: $from, $to
more_than_up_to = more than { $from }, up to { $to }

# The last item of a list of options.
# Variables: $n
and_more =
    { $n ->
         [one] { $n } other
        *[other] { $n } others
    }

# The price of a part whose number isn't known yet.
# Variables: $amount, $unit
price_for_each = { $amount } for each of your { $unit }

# A total that leaves out parts whose amount isn't known.
# Variables: $total, $parts
total_without = { $total }, not including { $parts }

# What a period costs, if there's tax on it.
# Variables: $amount, $tax
amount_with_tax = { $amount } including { $tax }

# What a period costs, and how that follows from the yearly fee.
# Variables: $amount, $share
amount_because = { $amount } ({ $share })

# In the panel with the price: what the first term costs.
price_for_term = Price for this term

# Name of a total.
first_year = First year

# Name of a total.
later_years = Later years

# A tax and its rate.
# Variables: $percent, $tax
tax_rate = { $percent } { $tax }

# Below a price that doesn't include tax.
# Variables: $tax
tax_added = Plus { $tax }

# Below a price that includes tax.
# Variables: $tax
tax_included = Including { $tax }

# Below a price: the foundation charges no tax.
# Variables: $tax
tax_none = No { $tax }

# Below a price: a business in another country pays the tax itself.
# Variables: $tax
tax_reverse_charge = No { $tax } on the invoice: you pay it to your own tax office (reverse charge)

# Below a price: the rate isn't known yet.
# Variables: $tax, $facts
tax_depends = { $tax } depends on { $facts }

# A tax with several rates, and the rate of each part of the price.
# Variables: $parts, $tax
tax_by_part = { $tax } ({ $parts })

# The rate of a part of the price, after its name and a colon: no tax is charged.
rate_none = none

# The rate of a part of the price, after its name and a colon: a business in another country pays the tax itself.
rate_reverse_charge = reverse charge

# The rate of a part of the price, after its name and a colon.
# Variables: $facts
rate_depends = depends on { $facts }

# Caption of the table with totals and their tax.
tax_table = Totals with tax

# A total with its tax, in documents.
# Variables: $net, $rate, $tax, $gross
net_tax_gross = { $net } plus { $rate } of { $tax } is { $gross }

# Column of the table with totals and their tax.
tax_net = Net

# Column of the table with totals and their tax.
tax_gross = Total

# A condition or formula in words: a fact and its value.
# Variables: $fact, $value
expr_is = { $fact }: { $value }

# Part of a condition or formula in words.
# Variables: $fact, $value
expr_is_not = { $fact }: not { $value }

# A choice, as its question words it.
# Variables: $choice
quoted = “{ $choice }”

# Part of a condition or formula in words.
# Variables: $first, $second
expr_and = { $first } and { $second }

# Part of a condition or formula in words.
# Variables: $first, $second
expr_or = { $first } or { $second }

# Part of a condition or formula in words.
# Variables: $condition
expr_not = not ({ $condition })

# Part of a condition or formula in words.
# Variables: $value
expr_negative = minus { $value }

# Part of a condition or formula in words.
# Variables: $left, $right
expr_less = { $left } is less than { $right }

# Part of a condition or formula in words.
# Variables: $left, $right
expr_at_most = { $left } is at most { $right }

# Part of a condition or formula in words.
# Variables: $left, $right
expr_more = { $left } is more than { $right }

# Part of a condition or formula in words.
# Variables: $left, $right
expr_at_least = { $left } is at least { $right }

# A number and its unit, as a bound.
# Variables: $value
fewer_than = less than { $value }

# A number and its unit, as a bound.
# Variables: $value
up_to_value = up to { $value }

# A number and its unit, as a bound.
# Variables: $value
more_than = more than { $value }

# Part of a condition or formula in words.
# Variables: $value
expr_rounded_down = { $value }, rounded down

# Part of a condition or formula in words.
# Variables: $value
expr_rounded_up = { $value }, rounded up

# Part of a condition or formula in words.
# Variables: $value, $bound
expr_but_at_most = { $value }, at most { $bound }

# Part of a condition or formula in words.
# Variables: $value, $bound
expr_but_at_least = { $value }, at least { $bound }

# Part of a condition or formula in words.
# Variables: $values
expr_smallest = the smallest of { $values }

# Part of a condition or formula in words.
# Variables: $values
expr_largest = the largest of { $values }

# A condition about whether someone is a member.
expr_new_members = new members

# A condition about whether someone is a member.
expr_renewals = renewals

# A condition about whether someone is a member.
expr_legacy = members of a closed tier

# Heading over alternatives.
instead_of_money = Instead of money

# Heading over what is given on top.
besides_money = As well as money

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
gives_equivalent = Worth as much as the price

# How much of the price may be given in kind.
# Variables: $percent
at_most_share = Up to { $percent } of the price

# Who must agree.
# Variables: $reviewers
needs_approval_by = Needs approval by { $reviewers }

# An alternative that depends on facts that are missing.
alternative_open = You may be eligible, depending on details you haven’t given

# Opens the explanation.
why_this_price = Why this price

# Reason: one figure for everybody.
because_flat = One price for everyone.

# Reason: a rule in words.
because_otherwise = The standard price.

# Why.
# Variables: $rule
because_rule = This rule applies: { $rule }

# Reason: a band with both bounds.
# Variables: $fact, $value, $from, $to
because_band = { $fact }: { $value } is between { $from } and { $to }.

# Reason: a band without upper bound.
# Variables: $fact, $value, $from
because_band_from = { $fact }: { $value } is { $from } or more.

# Reason: a band without lower bound.
# Variables: $fact, $value, $to
because_band_below = { $fact }: { $value } is less than { $to }.

# Reason: a band that ends with its bound.
# Variables: $fact, $value, $to
because_band_to = { $fact }: { $value } is { $to } or less.

# Reason: a table of prices.
# Variables: $table
because_table = From the “{ $table }” table.

# Reason: one step of a graduated price.
# Variables: $units, $each, $amount
because_units = { $units } at { $each } each: { $amount }

# A number of people, accounts, … The unit is the programme's own word.
# Variables: $number, $unit
number_and_unit = { $number } { $unit }

# Reason: a formula.
# Variables: $formula, $amount
because_formula = { $formula } = { $amount }.

# Reason: what a rule gives before multipliers and limits.
# Variables: $amount
because_base = Base price: { $amount }.

# Reason: the same as in another tier.
# Variables: $tier
because_as_tier = The same price as in { $tier }.

# Reason: the applicant chose another billing interval. The amount has its interval.
# Variables: $amount
because_billed = Billed as you chose: { $amount }.

# A rule: the price of another tier.
# Variables: $tier
rule_as_tier = The same price as in { $tier }

# Reason: a multiplier.
# Variables: $factor, $amount
because_times = × { $factor } = { $amount }.

# Reason: a multiplier with its reason.
# Variables: $factor, $amount, $reason
because_times_reason = × { $factor } = { $amount }: { $reason }

# Reason: a stated figure beats the rules.
because_override = A fixed amount replaces the calculated price.

# Reason: the same, with its reason.
# Variables: $reason
because_override_reason = A fixed amount replaces the calculated price: { $reason }

# Reason: the least price.
# Variables: $amount
because_floor = Raised to the minimum price, { $amount }.

# Reason: the highest price.
# Variables: $amount
because_ceiling = Capped at the maximum price, { $amount }.

# Reason: rounding.
# Variables: $from, $to
because_rounded = Rounded from { $from } to { $to }.

# What a missing fact is needed for.
needed_for_price = We need this to work out the price

# What a missing fact is needed for.
needed_for_eligibility = We need this to check whether you can join

# What a missing fact is needed for.
needed_for_alternative = We need this to show what you can contribute instead of money

# What a missing fact is needed for.
needed_for_tax = We need this to work out the tax

# Refusal with its reason.
# Variables: $reason
refused_closed_reason = Closed to new members: { $reason }

# Refusal: nobody can apply for the tier.
# Variables: $how
refused_awarded = You can’t apply for this tier: { $how }

# Above or before how a tier is awarded.
tier_awarded = Awarded, not applied for.

# Refusal.
refused_only_people = Only individuals can join

# Refusal.
refused_only_organisations = Only organisations can join

# Refusal.
# Variables: $condition
refused_condition = You don’t meet this condition: { $condition }

# Refusal.
# Variables: $parent
refused_parent = You need to be a member of { $parent }

# What a member gets under a condition.
# Variables: $condition, $value
grant_if = { $value } if { $condition }

# What everyone else gets.
# Variables: $value
grant_otherwise = otherwise { $value }

# What a visitor who has stated their details gets.
# Variables: $value
grant_for_you = For you: { $value }

# A rule of a price that has a condition.
# Variables: $condition, $price
rule_if = { $condition } – { $price }

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
rule_formula = Using the formula { $formula }

## Terms and renewal

# Heading.
term_heading = Term

# Heading.
term_periods = Periods

# A tier, and the day on which a membership is agreed.
# Variables: $tier, $day
term_agreed_on = { $tier }, agreed on { $day }

# The first and last day of a period.
# Variables: $first, $last
period_dates = { $first } to { $last }

# A period, and what it costs.
# Variables: $dates, $fee
period_with_fee = { $dates }: { $fee }

# What a period costs.
short_at_full_fee = the full yearly fee, although it’s less than a year

# Label of the first periods.
term_if_today = If you join today

# Label.
term_notice_by = Give notice by

# The last day for giving notice.
# Variables: $day
notice_by_day = notice by { $day }

# How much of the yearly fee is due in a period.
# Variables: $share
share_of_yearly_fee = { $share } of the yearly fee

# Label.
term_length = Length

# Label.
term_start = Start

# Label.
term_renewal = Renewal

# Label.
term_notice = Notice period

# Label.
term_grace = Grace period

# Label.
term_commitment = Minimum commitment

# How long a member can stay in a tier at most: a label.
term_longest = Longest stay

# Label.
term_afterwards = After it lapses

# Rolling, in whole years.
# Variables: $n
term_years =
    { $n ->
        [one] { $n } year from the start date
       *[other] { $n } years from the start date
    }

# A number of years.
# Variables: $n
some_years =
    { $n ->
        [one] { $n } year
       *[other] { $n } years
    }

# The lengths that an applicant can choose from.
# Variables: $lengths
term_chosen = { $lengths }, as you choose

# Rolling, in months.
# Variables: $n
term_months =
    { $n ->
        [one] { $n } month from the start date
       *[other] { $n } months from the start date
    }

# By the calendar, the year of the start counting.
# Variables: $n
term_calendar =
    { $n ->
        [one] Until 31 December of the year you join
       *[other] { $n } calendar years, including the year you join
    }

# By the calendar, the rest of the first year on top.
# Variables: $n
term_calendar_rest =
    { $n ->
        [one] The rest of the year you join, plus one calendar year
       *[other] The rest of the year you join, plus { $n } calendar years
    }

# By the fiscal year.
# Variables: $n, $month
term_fiscal =
    { $n ->
        [one] Until the end of the financial year, which starts in { $month }
       *[other] { $n } financial years, each starting in { $month }
    }

# By the fiscal year, the rest of the first year on top.
# Variables: $n, $month
term_fiscal_rest =
    { $n ->
        [one] The rest of the financial year you join in, plus one financial year, starting in { $month }
       *[other] The rest of the financial year you join in, plus { $n } financial years, each starting in { $month }
    }

# The rest of the first year is on top from a certain month.
# Variables: $term, $month
term_rest_from = { $term }. If you join in { $month } or later, the rest of that year is added.

# First rolling, then by the calendar.
# Variables: $first
term_rolling_then_calendar = { $first }, then until 31 December, then calendar years

# Without end.
term_life = For life

# As long as something holds.
# Variables: $condition
term_while = As long as you meet this condition: { $condition }

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
term_not_stated = Not specified

# Start.
starts_same_day = On the day you’re admitted

# Start.
starts_first_of_month = On the first of the next month, or on the day you’re admitted if it’s the first of a month

# Start.
starts_next_month = On the first day of the following month

# When a term starts.
starts_next_year = On 1 January of the following year

# Start, by the half of the month.
# Variables: $day
starts_month_split = If you’re admitted by day { $day } of a month, on the first of that month. If later, on the first of the next month.

# What a period costs that's shorter than a year.
term_prorated = Periods of less than a year

# What a period costs that's shorter than a year.
prorated_by_month = A twelfth of the yearly fee for each month or part of a month

# What a period costs that's shorter than a year.
prorated_by_day = The yearly fee in proportion to the days

# What a period costs that's shorter than a year.
prorated_free = Free

# What silence means.
silence_renews = Renews automatically unless you give notice

# What silence means.
silence_ends = Ends unless you renew

# What silence means.
silence_asks = We’ll ask you before it ends

# What silence means.
silence_moves = You’ll move to another tier unless you renew

# Notice.
# Variables: $n
notice_days =
    { $n ->
        [one] { $n } day before the term ends
       *[other] { $n } days before the term ends
    }

# Notice, by a day of the year.
# Variables: $day, $month
notice_by = By { $day } { $month }

# Grace, until a day of the year.
# Variables: $day, $month
grace_until = You can renew until { $day } { $month }

# Grace.
# Variables: $n
grace_days =
    { $n ->
        [one] You can renew up to { $n } day late
       *[other] You can renew up to { $n } days late
    }

# Commitment.
# Variables: $n
commitment_months =
    { $n ->
         [one] { $n } month
        *[other] { $n } months
    }

# After a lapse.
lapse_suspended = Your membership is suspended

# After a lapse.
lapse_ended = Your membership ends

# After a lapse.
# Variables: $tier
lapse_tier = You’ll move to { $tier }

## What changed between versions

# Heading.
changes_heading = What’s changed

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
changes_none = Nothing has changed between these versions.

# There is one version only.
changes_one_version = This programme has only one version.

# Beneath the heading, where those who renew have another day than those who join.
# Variables: $date
changes_renewals = If you’re a member, the new version applies when you renew on or after { $date }.

# Beneath the heading, where all have the same day.
# Variables: $date
changes_joining = The new version applies if you join on or after { $date }. If you’re already a member, your current version applies until you renew.

# Heading over tiers that are the same.
changes_unchanged = No changes

# A version to choose.
# Variables: $version, $date
changes_version_in_force = { $version }, from { $date } (in force)

# A version to choose.
# Variables: $version, $date
changes_version = { $version }, from { $date }

# For whom prices are compared.
changes_for_facts = We’ve compared prices based on your details.

# Heading over tiers that came.
changes_tiers_added = New tiers

# Heading over tiers that went.
changes_tiers_removed = Removed tiers

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
change_of_qualification = Who can join

# What changed.
change_of_parent = Membership of another organisation

# What changed.
change_of_responsibilities = Your commitments

# What changed.
change_of_term = Term

# What changed.
change_of_cap = Member limit

# What changed.
change_of_review = Who decides

# What changed.
change_of_review_in_kind = Who decides on in-kind contributions

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

# Heading of the page behind that link.
# Variables: $tier
apply_heading = Apply for { $tier }

# What is carried over from the comparison.
apply_carried = What you’ve already told us

# A draft cannot be joined.
apply_draft = This version is a draft. You can’t join under it yet.

# A tier that is closed.
apply_closed = This tier is closed to new members.

# Link back.
apply_change = Change

# Stage: by the applicant.
stage_apply = You apply

# Stage.
stage_automatic = No review is needed

# Stage.
stage_staff = Staff decide

# Stage.
# Variables: $title
stage_officer = The { $title } decides

# Stage, where nobody has said who the officer is.
stage_officer_untitled = The officer in charge decides

# Stage.
stage_committee = The membership committee decides

# Stage.
stage_board = The board decides

# Beneath a stage: how those who decide do it.
rule_consensus = By consensus: everyone who decides has to agree.

# Beneath a stage: how those who decide do it.
rule_majority = By majority: more than half have to agree.

# Beneath a stage: how those who decide do it.
# Variables: $n
rule_quorum =
    { $n ->
        [one] At least { $n } person has to vote.
       *[other] At least { $n } people have to vote.
    }

# Beneath a stage: how those who decide do it.
rule_pause = One vote against pauses the application.

# Beneath a stage: who decides otherwise.
otherwise_staff = If they can’t decide, staff decide instead.

# Beneath a stage: who decides otherwise.
# Variables: $title
otherwise_officer = If they can’t decide, the { $title } decides instead.

# Beneath a stage: who decides otherwise, where nobody has said who the officer is.
otherwise_officer_untitled = If they can’t decide, the officer in charge decides instead.

# Beneath a stage: who decides otherwise.
otherwise_committee = If they can’t decide, the membership committee decides instead.

# Beneath a stage: who decides otherwise.
otherwise_board = If they can’t decide, the board decides instead.

# Beneath the stage at which an application is.
stage_now = Your application is at this stage

# Beneath the stage that has asked the applicant something.
stage_waits_for_you = Waiting for your answer

# A stage that gifts in kind add.
stage_in_kind_only = Only if you make an in-kind contribution

# Who decides, within a sentence or cell.
reviewer_automatic = No review needed

# Who decides, within a sentence or cell.
reviewer_staff = staff

# Who decides, within a sentence or cell.
# Variables: $title
reviewer_officer = the { $title }

# Who decides, within a sentence or cell, where nobody has said who the officer is.
reviewer_officer_untitled = the officer in charge

# Who decides, within a sentence or cell.
reviewer_committee = the membership committee

# Who decides, within a sentence or cell.
reviewer_board = the board

# Cell: who decides on gifts in kind.
# Variables: $reviewers
reviewers_in_kind = In-kind contributions: { $reviewers }

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
ask_your_name = Full name

# Label.
ask_your_email = Email address

# Label.
ask_your_title = Job title or role

# Label.
ask_organisation_name = Legal name

# Hint.
ask_organisation_name_hint = As it appears in the register, including the legal form

# Label.
ask_organisation_kind = Type of organisation

# Label.
ask_website = Website

# Label.
ask_register = Registration number

# Hint.
ask_register_hint = Include the name of the register

# Label.
ask_vat = VAT number

# Hint.
ask_vat_hint = Include the country code, for example DE123456789

# Label.
ask_country = Country

# Label.
ask_street = Street and number

# Label.
ask_street_more = Address line 2

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
ask_person_email = Email address

# Label.
ask_person_title = Job title or role

# Label.
ask_give = How would you like to contribute?

# Label.
ask_give_what = What would you like to contribute in kind?

# Label.
ask_give_money = How much of it would you pay in money?

# Label.
ask_offer_amount = Amount per year

# Label.
ask_offer_what = What would you like to offer?

# Hint.
ask_offer_what_hint = What you’d like to offer, and what you expect in return

# Label.
ask_offer_term = For how long?

# Label.
ask_pledge_people = Number of people

# Hint.
ask_pledge_people_hint = Full-time equivalents

# Label.
ask_pledge_what = What exactly will you contribute?

# Hint.
ask_pledge_what_hint = Who or what it is, and what it’s for

# Label.
ask_pledge_value = Value per year

# Label.
ask_pledge_from = Start date

# Label.
ask_pledge_until = End date

# Hint at a date.
# Variables: $example
date_hint = For example { $example }

# Hint at an amount.
# Variables: $least
hint_at_least = At least { $least }

# Label.
ask_payer_other = Does somebody else pay?

# Hint.
ask_payer_other_hint = For example, a parent company, a university or a sponsor

# Label.
ask_payer_name = Name of the organisation or person who pays

# Label.
ask_payer_order = Order or reference number

# Hint.
ask_payer_order_hint = If the payer needs one on the invoice

# Label.
ask_purchase_order = Purchase order number

# Hint.
ask_purchase_order_hint = If your accounts team needs one on the invoice

# Label.
ask_invoice_email = Email address for invoices

# Label.
ask_invoice_same = Should we address the invoice to the organisation at its registered address?

# Label.
ask_invoice_name = Name on the invoice

# Label.
ask_evidence = How do you meet this requirement?

# What shows that a condition holds, in a word.
ask_evidence_short = Evidence

# Label.
ask_evidence_file = Upload a file as evidence

# Label.
ask_sign_name = Signatory’s full name

# Label.
ask_sign_title = Job title or role

# Label of the box.
# Variables: $party
ask_sign_consent = I’ve read the agreement, I’m authorised to sign it for { $party }, and I sign it.

# Label of the box, for a person.
ask_sign_consent_person = I’ve read the agreement and I sign it.

# A place of a role that takes several people.
# Variables: $n
person_number = Person { $n }

# Button.
add_person = Add another person

# Answer.
choice_you = Myself

# Answer: the applicant, as a colleague reads it.
# Variables: $name
choice_applicant = { $name } (applicant)

# Answer: the applicant, while their name is not known.
choice_applicant_unnamed = The applicant

# Answer: somebody who was named for another role.
# Variables: $name, $role
choice_person = { $name } ({ $role })

# Answer.
choice_somebody_else = Someone else

# Answer.
choice_money = With money

# Answer.
choice_in_kind = In kind

# Answer.
choice_both = Partly with money, partly in kind

# Answer.
choice_company = Company

# Answer.
choice_nonprofit = Non-profit organisation

# Answer.
choice_academic = University or research institution

# Answer.
choice_government = Public sector body

# Answer.
choice_other_kind = Something else

# First entry of a list.
choose_country = Choose a country

# Hint at a field for a file.
file_hint = PNG, JPEG or WebP up to 5 MB, PDF up to 10 MB, SVG up to 512 KB

# A file that is there.
# Variables: $name
file_kept = You’ve uploaded { $name }. Choose another file to replace it.

# Error.
# Variables: $field
answer_missing = Enter an answer for “{ $field }”

# Error.
# Variables: $n, $field
answer_too_long =
    { $n ->
        [one] { $field }: use { $n } character or fewer
       *[other] { $field }: use { $n } characters or fewer
    }

# Error.
# Variables: $field
answer_not_email = { $field }: enter an email address in the format name@example.org

# Error.
# Variables: $field
answer_not_url = { $field }: enter a web address in the format https://example.org

# Error.
# Variables: $field
answer_not_country = { $field }: choose a country from the list

# Error.
# Variables: $field
answer_not_vat = { $field }: include the country code, for example DE123456789

# Error.
# Variables: $field, $example
answer_not_date = { $field }: enter a date, for example { $example }

# Error.
# Variables: $field, $least
answer_too_little = { $field }: enter { $least } or more

# Error.
# Variables: $field, $most
answer_too_much = { $field }: enter { $most } or less

# Error.
# Variables: $name
answer_not_signatory = Only { $name } can sign this agreement. Enter this name

# Error.
# Variables: $field
answer_ends_before = { $field }: the end date must be the same as or after the start date

# Error.
answer_not_ticked = Tick the box to sign the agreement

# Error: somebody else changed the answer.
# Variables: $field, $theirs
answer_conflict = { $field }: the saved answer is “{ $theirs }”. Someone else may have changed it. Your answer is below. Save it to replace theirs, or change it.

# Error: somebody else emptied the answer.
# Variables: $field
answer_conflict_empty = { $field }: no answer is saved. Someone else may have deleted it. Your answer is below. Save it to restore it, or change it.

## Applying

# Button that makes a draft.
apply_start = Start the application

# Under that button.
apply_start_hint = You don’t need an account. We save what you enter as you go, and you can come back to it with your own link.

# Link, where another version is looked at.
apply_in_force = Apply under the current version

# The place of a step among all.
# Variables: $step, $all
step_of = Step { $step } of { $all }

# Over a heading: the step, and what is applied for.
# Variables: $step, $tier
apply_caption = { $step }: { $tier }

# Reference of an application.
# Variables: $reference
apply_reference = Application number { $reference }

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
saving_now = Saving…

# Status of saving by itself.
not_saved = Not saved yet. We can’t reach the server. Keep this page open.

# Status when the next step can't be loaded.
saved_but_unreachable = Your answers are saved, but we can’t reach the server to show the next page. Try again in a moment.

# Status of saving by itself.
saved_conflict = Someone else has changed an answer on this page. Save to see both.

# A step in the list beside the form.
# Variables: $step, $title
step_number = { $step }. { $title }

# State of the step that's shown, in the list beside the form.
step_here = You’re here

# The current step, on a small screen.
# Variables: $step, $title
step_summary = { $step }: { $title }

# Heading of the panel with the price, beside the form.
price_panel_heading = What you’re applying for

# In the panel with the price.
price_panel_hint = Based on your answers so far. You pay nothing now.

# In the panel with the price: the first day of the membership.
first_day = First day

# In the panel with the price: the last day of the first term.
last_day = Last day

# Beneath these days.
# Variables: $day
days_if_approved = These dates apply if you submit your application today and we approve it on { $day }.

# Beneath these days, if nobody has to approve the application.
days_if_submitted = These dates apply if you submit your application today.

# In an agreement, after the first and last day of the term.
# Variables: $day
agreement_days = These days apply if the application is approved on { $day }. If it’s approved on another day, they’re worked out from that day.

# In an agreement: heading over what the member agrees to with a change of tier.
agreement_change_heading = Change of tier

# Beneath that heading: label of the tiers.
agreement_change_tier = Tier

# The value: the new tier and the one before.
# Variables: $tier, $from
agreement_change_instead = { $tier } instead of { $from }

# Beneath that heading: label of the price for a whole year.
agreement_change_price = Price

# Beneath that heading: label of what’s due for the rest of a term.
# Variables: $day
agreement_change_rest = Rest of the term, until { $day }

# The value: an amount. The share is a fraction such as 184/365.
# Variables: $price, $share
agreement_change_difference = { $price }, the difference for { $share } of the yearly fee

# The value if there’s nothing to pay.
agreement_change_nothing = nothing more to pay

# Beneath that heading, if people have to approve a change that starts at once.
agreement_change_waits = The change is only valid if the foundation approves it. If that’s on a later day, that day is the first day, and the difference is for fewer days.

# The same for a change that starts with the next term.
agreement_change_waits_next = The change is only valid if the foundation approves it.

# What's applied for.
# Variables: $tier, $price
tier_price = { $tier }, { $price }

# Opens the panel with the price, on a small screen.
price_panel_details = Details

# Link in the panel with the price.
# Variables: $tier
price_panel_tier = Everything about { $tier }

# Heading of a step.
step_facts = About you

# Heading of a step, where an organisation joins.
step_facts_organisation = About your organisation

# Heading of a step.
step_carried = What you’ve already told us

# Heading over what an applicant stated before they started the application, for reviewers.
step_carried_review = Before the application

# Heading of a step.
step_you = Your details

# Beneath it, where an organisation joins.
step_you_hint = We’ll contact you about this application.

# Heading of a step.
step_organisation = Organisation details

# Heading of a step.
step_address = Registered address

# Heading of a step.
step_contribution = Your contribution

# Heading of a step.
step_plan = In-kind contribution

# Heading of a step.
step_payer = Who pays?

# Heading of a step.
step_invoice = Invoice details

# Heading of a step.
# Variables: $tier
step_questions = Questions about { $tier }

# Heading of a step with the questions that one part of an application asks.
# Variables: $tier, $part
step_questions_part = Questions about { $tier }: { $part }

# Heading of a step.
step_evidence = Evidence that you qualify

# Heading of a step.
step_check = Check your answers

# Heading of all steps.
# Variables: $tier
overview_heading = Your application for { $tier }

# How far it is.
# Variables: $done, $all
overview_progress = You’ve completed { $done } of { $all } steps.

# Button to the first open step.
overview_continue = Continue

# State of a step.
step_done = Complete

# State of a step.
step_open = To do

# State of a step.
step_optional = Optional

# State of a step.
step_in_progress = In progress

# State of a step that is with somebody.
# Variables: $name
step_with = With { $name }

# Heading.
link_heading = Your link to this application

# Beneath it.
# Variables: $until
link_text = Anyone who has this page’s web address can edit your application, so keep it private. The link works until { $until }.

# Button.
link_mail = Email me the link

# Beside that button.
# Variables: $address
link_mail_to = We’ll send it to { $address }.

# When the applicant hasn't given an email address yet.
link_mail_first = Once you’ve entered your email address, we can send you the link.

# What was done.
# Variables: $address
link_mailed = The link is on its way to { $address }.

# Heading.
colleagues_heading = Ask a colleague for help

# Beneath it.
colleagues_text = Send a section to a colleague who knows the answers. They don’t need an account, and they only see that section.

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
send_name = Your colleague’s name

# Label.
send_email = Your colleague’s email address

# Label.
send_message = Your message

# Button.
send_button = Send the link

# What was done.
# Variables: $name
sent_to = The link is on its way to { $name }.

# What was done.
recalled_done = You’ve revoked this link.

# What was done.
reminded_done = A new link is on its way. The old one no longer works.

# Caption of the table.
handed_table = Sections you’ve sent

# Column heading.
handed_part = Section

# Column heading.
handed_to = With

# Column heading.
handed_since = Since

# Column heading.
handed_state = Status

# Column heading.
handed_actions = Actions

# State of a part.
handed_sent = Sent, not started

# State of a part.
handed_in_progress = In progress

# State of a part.
handed_done = Complete

# State of a part.
handed_declined = Says they’re the wrong person

# State of a part.
handed_ran_out = The link has expired

# When somebody was reminded.
# Variables: $day
handed_reminded = reminder sent on { $day }

# Button.
recall = Revoke link

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
guest_text = Your colleague is applying to { $foundation } for { $tier } and has asked you to complete this section. You can’t see the rest of the application.

# Button.
guest_done = Finish this section

# Beside it.
guest_done_hint = We’ll let your colleague know. This link will then stop working.

# Button.
guest_wrong = I’m the wrong person

# Page after that.
guest_thanks_heading = Thank you

# Page after that.
guest_thanks_done = You’ve completed your section. You can close this page.

# Page after that.
guest_thanks_wrong = We’ll ask your colleague to choose someone else. You can close this page.

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
sign_by_other = { $name } needs to sign this agreement. Send them a link. They don’t need an account.

# A warning above the signature. The characters are listed with their codes, such as 𐎀 (U+10380).
# Variables: $characters
agreement_unprintable = We don’t have a font for these characters, so the PDF will show a box for each of them: { $characters }

# Below the list of characters that the PDF can’t show.
agreement_unprintable_sign = You can still sign. What you sign is the text on this page.

# Where something is missing before it can be signed.
sign_not_yet = The agreement includes your answers, so complete the earlier steps first.

# Where it is signed.
# Variables: $name, $day
signed_by = Signed by { $name } on { $day }.

# Where the text changed after it was signed.
signed_void = The agreement has changed since it was signed, so it needs to be signed again.

# Error: the text changed while it was read.
sign_changed = The agreement changed while you were reading it. Please read it again. We’ve marked the changes.

# Heading over differences.
agreement_differences = What’s changed since it was signed

# Where the foundation signs too.
# Variables: $foundation
countersigned_later = { $foundation } will countersign once it has made a decision.

# Link to a document.
# Variables: $agreement
agreement_document = { $agreement }, signed (PDF)

# Link.
agreement_pdf = Signed agreement (PDF)

# Link behind each answer.
change_answer = Change

# Where nothing was answered.
not_answered = Not answered

# Button.
submit_button = Submit the application

# Above it, where something is missing.
submit_missing = Your application isn’t complete yet. Complete these steps, then submit it.

# Above it.
submit_text = After you submit your application, you can’t change it unless we ask you to.

# Heading.
not_eligible_heading = This tier isn’t open to you

# Beneath it.
not_eligible_text = Based on your answers, you’re not eligible for this tier. Check your answers, or find a tier that fits.

# Heading.
version_heading = The programme has changed

# Beneath it.
# Variables: $version
version_text = Version { $version } is now in force. This has changed for your tier since you started:

# Where nothing changed for this tier.
# Variables: $version
version_same = Version { $version } is now in force. Nothing has changed for your tier.

# Button.
version_accept = Continue with the current version

# Where the tier is gone.
version_gone = This tier is no longer available.

# A field of a page, in a list of what changed.
# Variables: $step, $field
version_field = { $step }: { $field }

# What is another in a version.
version_asked = New question

# What is another in a version.
version_not_asked = No longer asked

# What is another in a version.
# Variables: $question
version_asked_as = Now reads: { $question }

# What is another in a version.
version_other_answers = The possible answers have changed

# What is another in a version.
version_needed = Now required

# What is another in a version.
version_optional = Now optional

# An agreement of a version.
# Variables: $version
version_signed = Now needs to be signed, version { $version }

# An agreement of a version.
# Variables: $version, $before
version_signed_anew = Now version { $version }, previously version { $before }

# An agreement of a version.
version_other_text = The text has changed

# An agreement of a version.
version_not_signed = No longer needs to be signed

# Where all places are taken.
tier_full = All places in this tier are taken.

# Heading of the page after submitting.
status_submitted = We’ve received your application

# Heading.
# Variables: $n
status_asked =
    { $n ->
        [one] We need an answer from you
       *[other] We need { $n } answers from you
    }

# Heading.
status_withdrawn = You’ve withdrawn your application

# Heading.
status_on_hold = Your application is on hold

# Heading.
status_approved = We’ve approved your application

# Heading.
status_declined = We’ve declined your application

# Heading.
status_active = Your membership is active

# Heading.
status_waiting_list = You’re on the waiting list

# Beneath it.
status_withdrawn_text = We won’t make a decision on it. You can apply again at any time.

# The application number, where anybody reads it.
verify_reference = Application number

# When it was submitted.
# Variables: $day
status_submitted_on = Submitted on { $day }.

# By when is decided.
# Variables: $day
status_by = You’ll hear from us by { $day }.

# Where no day is promised.
status_no_day = The foundation hasn’t set a deadline for its decision.

# Where a programme does not say who decides.
status_stage_unsaid = The foundation reviews your application

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

# Heading over the contact.
status_contact = Contact

# Beneath the email address, before the application number.
status_contact_number = Include your application number:

# Heading over the documents.
status_documents = Documents

# The price of somebody who gives something in kind instead of money.
# Variables: $price
status_price_in_kind = { $price }, as an in-kind contribution

# The price of somebody who gives money and something in kind.
# Variables: $price
status_price_partly_in_kind = { $price }, partly as an in-kind contribution

# The first and last day of a term.
# Variables: $first, $last
status_dates = { $first } to { $last }

# The first and last day, if the decision is made on this day.
# Variables: $first, $last, $day
status_dates_if = { $first } to { $last }, if we approve it on { $day }

# The same day, beneath the dates.
# Variables: $day
status_if_decided_on = If we approve it on { $day }.

# The state of an application that the foundation reviews.
status_in_review = In review

# The state of an application that nobody reviews, before the membership starts.
status_complete_waiting = Waiting for confirmation

# The state of an application whose deadline has passed.
status_late = Overdue

# Where the deadline has passed.
# Variables: $day
status_was_due = We said you’d hear from us by { $day }. We’re sorry for the delay.

# Where the deadline has passed.
# Variables: $address
status_late_ask = To ask about it, write to { $address }.

# While a stage reviews an application, and later ones follow.
# Variables: $day
status_stage_by = This stage will be decided by { $day }.

# Where that day has passed.
# Variables: $day
status_stage_was_due = This stage was due by { $day }. We’re sorry for the delay.

# State of an application: a reviewer has paused its review.
turn_on_hold = On hold

# State of an application: all places in its tier are taken.
turn_waiting_list = Waiting list

# Heading: a reviewer has paused the review.
status_on_hold_heading = The foundation has paused the review

# Beneath it.
status_on_hold_text = You don’t need to do anything. While your application is on hold, there’s no deadline.

# Heading: the place of an application on the waiting list.
# Variables: $n
status_place = You’re number { $n } on the waiting list

# Beneath it.
status_place_text = All places in this tier are taken. The review starts once there’s a place for you. We’ll email you then.

# The state of an active membership.
status_active_state = Active

# Heading.
# Variables: $day
status_member_since = You’ve been a member since { $day }

# Beneath it.
# Variables: $first, $last
status_first_term = Your first term runs from { $first } to { $last }.

# Heading of a new member’s page, and the button that opens it.
first_steps_heading = First steps

# Heading: what waits for the member.
first_steps_todo = What to do now

# A link beneath it.
# Variables: $invoice
first_steps_pay = Pay invoice { $invoice }

# A link beneath it: what was promised in kind.
first_steps_deliver = Deliver your in-kind commitment

# Beneath it, if nothing waits for the member.
# Variables: $email
first_steps_nothing = Nothing is waiting for you. If you have any questions, write to { $email }.

# Heading.
first_steps_dates = What starts when

# Label of the day since when or from when somebody is a member.
first_steps_membership = Your membership

# A day that has come.
# Variables: $day
first_steps_since = Since { $day }

# A day that’s still to come.
# Variables: $day
first_steps_from = From { $day }

# Beneath it, if the term has no end.
status_no_end = Your membership has no fixed end.

# Heading over what an approved membership needs before it starts.
status_still_missing = Your membership starts once this is done

# One of these things.
status_first_payment = Your first payment

# One of these things, if the invoice for it isn’t issued yet.
status_first_invoice = Your first invoice

# One of these things.
# Variables: $agreement
status_our_signature = Our signature: { $agreement }

# State of the first payment.
status_waits_for_payment = Waiting for your payment

# State of the foundation’s signature.
status_waits_for_us = Waiting for us

# Heading over a form with the details that the first invoice waits for.
status_details = Complete your details, and we’ll send you the invoice

# Under this heading.
status_details_text = How your membership is taxed depends on this.

# Button of this form.
status_details_send = Send details

# Heading, if nothing else is missing.
status_unconfirmed = The foundation still has to confirm your membership

# Heading over the reasons why an application was declined.
status_reasons = Why we declined it

# Heading, if there are no reasons.
status_no_reasons = We didn’t give a reason

# Beneath the reasons.
# Variables: $address
status_decision_ask = To ask about the decision, write to { $address }. You can apply again at any time.

# Link to the tiers.
status_apply_again = Apply again

# While the foundation reviews an application.
status_nothing_to_do = You don’t need to do anything for now.

# Heading over what a reply leaves incomplete.
status_todo = Complete these before you send your answer

# Heading over the timeline.
status_timeline = What happens next

# Heading over the timeline of a withdrawn application.
status_past = What happened

# Heading over the questions that were answered.
status_questions = Earlier questions

# In the timeline.
status_sent = You submitted the application

# In the timeline, beneath it.
status_complete = Your application was complete.

# In the timeline: who signed which agreement.
# Variables: $name, $agreement
status_signed = { $name } signed: { $agreement }

# In the timeline: who signed which agreement for the foundation.
# Variables: $name, $agreement
status_countersigned = { $name } countersigned: { $agreement }

# In the timeline.
# Variables: $n
status_you_answer =
    { $n ->
        [one] You answer our question
       *[other] You answer our { $n } questions
    }

# In the timeline.
status_you_answered = You answered a question

# In the timeline.
status_you_withdrew = You withdrew the application

# In the timeline: how a reviewer decided.
# Variables: $reviewer
stage_approved = { $reviewer } approved your application

# In the timeline: how a reviewer decided.
# Variables: $reviewer
stage_declined = { $reviewer } declined your application

# In the timeline: a reviewer leaves the decision to another one.
# Variables: $reviewer, $next
stage_passed_on_to = { $reviewer } passed your application on to { $next }

# The same, if it isn’t known to which one.
# Variables: $reviewer
stage_passed_on = { $reviewer } passed your application on

# In the timeline.
stage_reopened = The foundation started the review again

# In the timeline, after the decision.
status_you_pay = You make your first payment

# In the timeline, after the decision, before the first invoice.
status_you_complete = You complete your details for the invoice

# In the timeline, after the decision, before the first payment.
status_we_invoice = We send you the first invoice

# In the timeline, after the decision.
status_we_sign = The foundation signs

# In the timeline, once a membership is active.
# Variables: $tier
status_started = { $tier } started

# In the timeline: when a membership starts, if it’s approved.
status_after_conditions = Once everything is done

# In the timeline, after the decision.
# Variables: $tier
status_starts = { $tier } starts

# In the timeline, beneath it: how long it lasts.
# Variables: $term
status_if_approved = If we approve your application. Term: { $term }

# In the timeline: when it starts.
status_after_decision = After the decision

# The state of a line of the timeline.
timeline_done = Done

# The state of a line of the timeline.
timeline_later = Still to come

# The state of an agreement that was signed.
status_sign_again = Needs a new signature, because its text has changed

# After a deadline.
due_today = That’s today.

# After a deadline.
# Variables: $n
due_in_days =
    { $n ->
        [one] That’s in { $n } day.
       *[other] That’s in { $n } days.
    }

# Where somebody has no deadline.
no_deadline = No deadline

# A deadline.
# Variables: $day
by_day = By { $day }

# Advice.
status_bookmark = Bookmark this page to check how your application is going.

# Advice for members.
status_bookmark_member = Bookmark this page. It shows what’s next for your membership, and has your documents.

# Link.
status_document = Your application (PDF)

# Heading over what was asked.
# Variables: $day
asked_heading = Asked on { $day }

# Label of the field in which applicants reply to a question.
asked_reply = Your reply

# Hint at the reply. A button to change the answers is below.
asked_reply_hint = Write a reply, change your answers, or both.

# Error: there’s nothing to send.
asked_nothing = Write a reply, or change an answer first

# Heading over what the applicant wrote in reply to a question.
asked_replied = Reply

# Link to the step that the question is about.
asked_change = Change your answers

# Heading over changes.
asked_changes = What you’ve changed

# Button.
asked_send = Send your answer

# Where it was answered.
# Variables: $day
asked_answered = Answered on { $day }.

# Column heading.
asked_before = Before

# Column heading.
asked_now = Now

# Heading.
withdraw_question = Changed your mind?

# Opens the form.
withdraw_heading = Withdraw your application

# Beneath it.
withdraw_text = If you withdraw your application, we’ll stop reviewing it. You can’t undo this.

# Label.
# Variables: $reference
withdraw_confirm = To confirm, enter your application number, { $reference }

# Error.
# Variables: $reference
withdraw_wrong = Enter { $reference } to withdraw your application

# Button.
withdraw_button = Withdraw application

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

# A moment, in local time and in UTC. The place is a city.
# Variables: $day, $place, $time, $utc
moment_local = { $day }, { $time } in { $place } ({ $utc } UTC)

# The same if it’s another day in UTC.
# Variables: $day, $place, $time, $utc_day, $utc_time
moment_local_other_day = { $day }, { $time } in { $place } ({ $utc_day }, { $utc_time } UTC)

# What a text is proved by.
document_hash = SHA-256 of the text

# Where a document is verified.
document_verify = Verify at

# The number of a page.
# Variables: $page, $all
document_page = Page { $page } of { $all }

# Heading where a form is too large.
form_too_large_heading = Your files are too large

# Beneath it.
form_too_large_text = Go back, choose smaller files and try again. What you typed is still there.

# Where a form could not be saved.
form_not_saved = We couldn’t save your answers. Go back and try again in a moment. What you typed is still there.

# Heading where a form was not understood.
bad_form_heading = We couldn’t read your form

# Beneath it.
bad_form_text = Go back and try again.

# Heading where a link does not work.
link_unknown_heading = This link doesn’t work

# Beneath it.
link_unknown_text = Check that the web address is complete. If it is, ask the person who sent you the link for a new one.

# Heading where the version of a programme that an application is for was deleted from the site.
rules_missing_heading = We can’t show your application at the moment

# Beneath it.
rules_missing_text = The version of the programme that you’re applying under isn’t on this site any more. Your answers are saved.

# What to do then.
# Variables: $email, $reference
rules_missing_contact = Email { $email } and quote your application number, { $reference }. They can bring it back.

# The same where no address is known.
# Variables: $reference
rules_missing_quote = Contact the foundation and quote your application number, { $reference }. They can bring it back.

# Heading where a link has run out.
link_ran_out_heading = This link has expired

# Beneath it.
link_ran_out_text = Your answers are safe. We can email you a new link.

# Button.
link_renew = Send a new link

# What was done.
link_renewed = If we have your email address, a new link is on its way.

# Heading, when a link was revoked.
link_taken_back_heading = You no longer need to complete this section

# Beneath it.
link_taken_back_text = You don’t need to do anything. If you think this is a mistake, ask your colleague.

# Heading where a link has done its work.
link_done_heading = This section is complete

# Beneath it.
link_done_text = You don’t need to do anything else.

# Where something was done too often.
too_often_heading = Too many attempts

# Beneath it.
too_often_text = There have been too many attempts in the last hour. Please try again later.

## Forms

# Heading of the summary.
problem_heading = There is a problem

# For ears, before the error at a field.
error_prefix = Error:

# Error in the form of the seats: more members with a status than members.
# Variables: $field, $most, $of
more_than_members = { $field }: at most { $most }, the number you gave for “{ $of }”. Correct one of the two numbers.

# Error.
# Variables: $field
needs_whole_number = { $field } must be a whole number

# Error.
# Variables: $field, $least, $most
needs_whole_number_between = { $field } must be a whole number between { $least } and { $most }

# Error.
# Variables: $field, $example
needs_amount = { $field } must be an amount of money, like { $example }

# Error. The currency is a code, such as EUR. What was written is the sign, name or code of another one, such as $.
# Variables: $field, $currency, $written
needs_currency = { $field } must be in { $currency }, not { $written }

# Error for a number such as "1.500", if it could be 1.5 or 1500.
# Variables: $field
needs_plain_number = { $field } can be read in two ways. Enter all digits without commas or points, like 1500

# Error.
# Variables: $field
needs_choice = Choose an answer for “{ $field }”

# Error.
# Variables: $field, $value
needs_known_choice = { $field }: “{ $value }” isn’t one of the answers

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
file_unknown_kind = The file must be a PDF, PNG, JPEG, WebP or SVG

# Error.
file_too_large = The file is too large. A PDF can be up to 10 MB, an image up to 5 MB and an SVG up to 512 KB

# Error.
file_broken = The file is damaged or incomplete. Save it again and upload the new file

# Error.
file_picture_too_large = The image is too large. It can be up to 6000 pixels wide and high

# Error.
file_picture_too_small = The image is too small. It must be at least 16 pixels wide and high

# Error.
file_svg_doctype = The SVG contains a document type declaration with definitions of its own. Export it as plain SVG

# Error.
file_svg_script = The SVG contains a script. Remove the script and save it again

# Error.
file_svg_foreign = The SVG contains HTML. Export it as plain SVG

# Error.
file_svg_outside = The SVG links to other files. Export it as plain SVG without links

# Error.
file_svg_strange = The SVG uses features we don’t support. Export it as plain SVG

# Error.
file_svg_unsized = The SVG has no size. Give it a width and a height

# Error.
file_pdf_encrypted = The PDF is password-protected. Save it without a password

# Error.
file_pdf_active = The PDF contains scripts, actions or attachments. Print it to a new PDF and upload that

# Heading of the page that verifies a document.
verify_heading = Verify a document

# Beneath it.
verify_text = Every signed document shows the SHA-256 hash of its text. Enter it to check whether exactly this text was signed here.

# Label.
verify_hash = SHA-256 hash, 64 characters

# Button.
verify_button = Verify

# Result.
verify_good = This text was signed here

# Result.
verify_withdrawn = This text was signed here, but the application has since been withdrawn

# Result.
verify_replaced = This text was signed here, but it’s no longer valid

# Result.
verify_unknown = This text wasn’t signed here

# Beneath it.
verify_unknown_text = Compare the hash with the one on the document. If they match, the document isn’t from here or has been changed.

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

## Confirming an email address

# Heading.
confirm_heading = Confirm your email address

# Above the button.
# Variables: $address
confirm_text = Press the button to confirm that { $address } is your address. We can then email your colleagues for you.

# Button.
confirm_button = Confirm my email address

# Beneath the button.
confirm_not_you = If you didn’t start this application, close this page. We won’t email anyone for it.

# Where the code doesn't work.
confirm_expired = This confirmation link has expired, or your email address has changed since. Ask for a new one.

# Where there's no code in the address.
# Variables: $address
confirm_without_code = To confirm your email address, open the link in the email we’ve sent to { $address }. If you can’t find it, ask for another one.

# Where there's no address to confirm.
confirm_no_address = First give us your email address, in your details.

# Heading.
confirm_done_heading = Your email address is confirmed

# Beneath it.
confirm_done_text = We can now email your colleagues for you. Links that were waiting are on their way.

# Link.
confirm_continue = Continue your application

# Beside the button that emails the link.
# Variables: $address
confirm_first = We’ll email a link to { $address }. Open it to confirm that the address is yours, and to come back to your application on any device.

# What was done.
# Variables: $address
confirm_mailed = We’ve emailed a link to { $address }. Open it and press the button there to confirm that the address is yours.

# What was done.
# Variables: $address
mail_is_late = We’ve sent a lot of emails to { $address } recently, so this one may take up to a day. You can carry on with your application: bookmark this page to come back to it.

# What wasn't done.
# Variables: $address
mail_is_refused = We’ve sent too many emails to { $address } today, so we haven’t sent this one. Try again tomorrow. You can carry on with your application: bookmark this page to come back to it.

# What was done.
# Variables: $name, $address
waits_for_confirmation = We’ll email { $name } as soon as you’ve confirmed your own email address. Open the link we’ve sent to { $address } and press the button there.

# What was done, where there's no address yet.
# Variables: $name
waits_for_address = We’ll email { $name } as soon as you’ve given us your own email address and confirmed it.

# Beneath the heading of the parts for colleagues.
colleagues_wait = We email your colleagues once you’ve confirmed your own email address. You can get their links ready now.

# State of a part.
handed_waiting = Waiting for you to confirm your email address

# Error.
file_busy = We’re processing a lot of files right now. Try again in a minute

# Error.
file_too_many = You’ve uploaded too many files. Try again in an hour

# Error.
file_pdf_too_large = The PDF contains too much data when it’s opened. Save it with smaller pictures

# Error.
file_too_slow = This picture takes too long to process. Save it in a smaller size

# Subject.
# Variables: $tier, $foundation
confirm_subject = Confirm your email address: application for { $tier }, { $foundation }

# Opening.
confirm_opening = Someone, probably you, is applying for membership with this email address. To confirm that the address is yours, open the link and press the button.

# How long.
# Variables: $date
confirm_until = You can confirm the address until { $date }. The link also takes you back to the application, on any device.

# For people who didn't ask for it.
confirm_ignore = If you aren’t applying, ignore this email. Unless you press the button, we won’t email anyone else for this application.

# Subject: a colleague is asked to complete a part.
# Variables: $applicant, $part, $foundation
part_subject = { $applicant } asks you to complete “{ $part }”: membership application, { $foundation }

# Subject of the reminder.
# Variables: $applicant, $part, $foundation
part_reminder_subject = Reminder: { $applicant } asks you to complete “{ $part }”: membership application, { $foundation }

# Subject: a colleague isn't needed any more.
# Variables: $part, $foundation
part_recalled_subject = No longer needed: “{ $part }”, membership application, { $foundation }

# Subject: a colleague is asked to sign, at a price.
# Variables: $applicant, $agreement, $price
sign_subject = { $applicant } asks you to sign: { $agreement }, { $price }

# Subject: a colleague is asked to sign, where there's no price yet.
# Variables: $applicant, $agreement
sign_subject_unpriced = { $applicant } asks you to sign: { $agreement }

# Subject of the reminder.
# Variables: $subject
sign_reminder_subject = Reminder: { $subject }

# Label.
mail_agreement = Agreement

# Label.
mail_price = Price

## Emails

# First line, where the name is known.
# Variables: $name
mail_greeting = Hello { $name },

# First line, where no name is known.
mail_greeting_nobody = Hello,

# Before the value of a line.
# Variables: $label
mail_label = { $label }:

# Last line. Replies to the email go to the foundation.
# Variables: $foundation
mail_closing = Questions? Reply to this email to reach { $foundation }.

# In place of a name that isn’t known yet.
mail_a_colleague = Your colleague

# Label.
mail_foundation = Foundation

# Label.
mail_tier = Tier

# Label.
mail_reference = Application number

# Label.
mail_organisation = On behalf of

# Label.
mail_part = Your section

# Label.
mail_contact = Contact

# Part of an application.
mail_part_applicant = Application

# Part of an application.
mail_part_legal = Legal details

# Part of an application.
mail_part_billing = Billing

# Part of an application.
mail_part_marketing = Marketing

# Part of an application.
mail_part_signature = Signature

# The applicant has a link of their own, which the server does not know.
mail_own_link = To open your application, use the link in our earlier email. If you can’t find it, reply to this email.

# Subject.
# Variables: $tier, $foundation
resume_subject = Your application for { $tier }, { $foundation }

# Opening.
resume_opening = We’ve saved your application. You can continue it at any time, on any device.

# Link.
resume_link = Continue your application

# Care for the link.
resume_keep = Anyone who has this link can read and edit your application, so keep it private.

# How long.
# Variables: $date
resume_until = The link works until { $date }.

# Opening.
# Variables: $applicant
handed_opening = { $applicant } is applying for membership and has asked you to complete one section of the application.

# Opening, to a signatory.
# Variables: $applicant, $tier
handed_opening_signature = { $applicant } is applying for { $tier } and has asked you to sign the agreement. It may commit your organisation to payments, so read it before you sign.

# Before what the applicant wrote.
# Variables: $applicant
handed_message = Message from { $applicant }:

# Link.
handed_link = Complete your section

# Link, to a signatory.
handed_link_signature = Read and sign the agreement

# What the link opens.
handed_scope = You don’t need an account, and you only see your section. Anyone who has this link can complete it, so keep it private.

# Somebody else is meant.
# Variables: $applicant
handed_wrong_person = If you’re the wrong person, tell us on that page. We’ll let { $applicant } know.

# Opening.
# Variables: $applicant, $date
reminder_opening = On { $date }, { $applicant } asked you to complete one section of a membership application. It isn’t complete yet.

# Opening, to a signatory.
# Variables: $applicant, $date, $tier
reminder_opening_signature = On { $date }, { $applicant } asked you to sign the agreement for { $tier }. You haven’t signed it yet.

# Links of earlier mails.
reminder_link_replaced = This link replaces the one in our earlier email.

# Opening.
# Variables: $applicant
recalled_opening = { $applicant } no longer needs you to complete a section of the membership application. Your link has stopped working, and you don’t need to do anything else.

# Subject.
# Variables: $name, $part
declined_subject = { $name } says they’re the wrong person for “{ $part }”

# Opening.
# Variables: $name, $part
declined_opening = { $name } says someone else should complete the “{ $part }” section of your application.

# What to do.
declined_next = Send the section to someone else, or complete it yourself.

# Subject.
# Variables: $name, $part
part_done_subject = { $name } has completed “{ $part }”

# Opening.
# Variables: $name, $part
part_done_opening = { $name } has completed the “{ $part }” section of your application.

# Subject.
# Variables: $foundation
signed_subject = Your signed copy of the agreement, { $foundation }

# Opening.
signed_opening = Thank you for signing. Here’s your copy. Your signature is on the last page.

# How long.
# Variables: $date
signed_until = You can download it until { $date }.

# Subject.
# Variables: $reference, $foundation
submitted_subject = We’ve received your application { $reference }, { $foundation }

# Opening.
submitted_opening = Thank you. We’ve received your application.

# Where nobody has to decide.
submitted_automatic = No review is needed.

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
submitted_stage_open = no deadline

# When all is decided.
# Variables: $date
submitted_by = You’ll hear from us by { $date }.

# No promise when all is decided.
submitted_by_open = We’ll let you know as soon as a decision has been made.

# Link.
submitted_link = Check the status of your application

# Subject.
# Variables: $reference, $foundation
withdrawn_subject = You’ve withdrawn your application { $reference }, { $foundation }

# Opening.
withdrawn_opening = As you asked, we’ve withdrawn your application. It won’t be reviewed.

# Where it was a mistake.
withdrawn_mistake = If this was a mistake, reply to this email.

# Subject.
# Variables: $reference, $foundation
asked_subject = A question about your application { $reference }, { $foundation }

# Before the question.
# Variables: $foundation
asked_opening = Before { $foundation } makes a decision, it has a question about your application:

# What to do.
asked_next = Reply on the page of your application. You can also change your answers there.

# Subject.
# Variables: $reference, $foundation
answered_subject = We’ve received your answer about { $reference }, { $foundation }

# Opening.
answered_opening = Thank you. We’ve received your answer, and the review of your application continues.

# Subject.
# Variables: $reference, $foundation
approved_subject = We’ve approved your application { $reference }, { $foundation }

# Opening.
# Variables: $foundation
approved_opening = Good news: { $foundation } has approved your application.

# What comes next.
approved_needs_payment = Your membership starts once we’ve received your first payment.

# What comes next.
approved_needs_signature = Your membership starts once we’ve signed the agreement.

# What comes next.
approved_needs_both = Your membership starts once we’ve signed the agreement and received your first payment.

# What comes next, before the link to the application.
approved_needs_details = We need another detail before we can send you the invoice. Add it on the page of your application.

# What comes next.
approved_needs_nothing = We’ll confirm the start of your membership in another email.

# Before the number, the amount and how to pay.
approved_invoice = Here’s how to pay your first invoice. The PDF is on the page of your application.

# Subject.
# Variables: $foundation, $number
invoice_issued_subject = Invoice { $number } from { $foundation }

# Opening.
# Variables: $foundation, $tier
invoice_issued_opening = { $foundation } has issued an invoice for a membership: { $tier }.

# Subject.
# Variables: $foundation, $number
payment_reminder_subject = Reminder: invoice { $number } from { $foundation }

# Opening.
# Variables: $day, $foundation, $tier
payment_reminder_opening = { $foundation } hasn’t received the payment for a membership yet ({ $tier }). It was due on { $day }. If you’ve paid in the last few days, you don’t need to do anything.

# In an email about an invoice: its number.
invoice_mail_number = Invoice

# In an email about an invoice: what’s still to be paid.
invoice_mail_to_pay = To pay

# In an email about an invoice, if the foundation has no account.
invoice_mail_no_account = To find out how to pay, reply to this email.

# In an email to the applicant about an invoice, before the link.
invoice_mail_document = The invoice as a PDF is on the page of your application.

# In an email about an invoice to somebody other than the applicant.
invoice_mail_payer = You’re getting this email because invoices for this membership go to your address. To get the invoice as a PDF, ask the person who applied, or reply to this email.

# Subject.
# Variables: $foundation
welcome_subject = Your membership of { $foundation } is active

# Opening.
# Variables: $foundation
welcome_opening = Welcome to { $foundation }. Your membership is active.

# Label.
welcome_since = Member since

# Label.
welcome_term = First term

# Text before the link to a page.
welcome_first_steps = First steps: what starts when, and what to do

# Subject.
# Variables: $reference, $foundation
declined_application_subject = We’ve declined your application { $reference }, { $foundation }

# Opening.
# Variables: $foundation
declined_application_opening = { $foundation } has reviewed your application and decided to decline it.

# Before the reasons.
declined_application_reasons = Here’s why:

# Subject.
# Variables: $reference, $foundation
place_free_subject = There’s a place for you: application { $reference }, { $foundation }

# Opening.
place_free_opening = A place in your tier is free, and you’re first on the waiting list. We’re starting the review of your application now. You don’t need to do anything.

# Subject of an email to a reviewer.
# Variables: $party, $tier
vote_due_subject = An application is waiting for your vote: { $party }, { $tier }

# Subject of the reminder, once the deadline has passed.
# Variables: $party, $tier
vote_late_subject = Overdue: { $party }, { $tier }, is waiting for your vote

# Opening.
vote_due_opening = An application is waiting for your vote.

# Opening of the reminder.
vote_late_opening = An application is still waiting for your vote, and the deadline has passed.

# Label.
vote_due_party = Applicant

# Label.
vote_due_by = Vote by

# Link.
vote_due_link = Review the application

## Embedding

# Heading.
embed_heading = Embed the comparison

# Beneath the heading.
embed_intro = Add one script and one element to your page. The comparison adapts to your page’s width, language and colour scheme, and is always up to date.

# Heading.
embed_with_script = With a script

# Heading.
embed_without_script = Without a script

# Heading.
embed_preview = Preview

# Heading over attributes.
embed_options = Options

# An attribute.
embed_option_programme = Programme to show

# An attribute.
embed_option_tiers = Tiers to show, separated by spaces. Default: as many as fit side by side

# An attribute.
embed_option_scheme = light or dark. Default: your page’s colour scheme

# An attribute.
embed_option_lang = Language. Default: your page’s language

# Column: an attribute of the element.
embed_attribute = Attribute of the element

# Column: a parameter of the frame’s address.
embed_parameter = Parameter of the iframe’s URL

# The programme is part of the address itself.
embed_in_address = part of the URL

# Button.
copy = Copy

# Said after copying.
copied = Copied

# Title of the frame.
# Variables: $foundation
embed_frame_title = Compare tiers of { $foundation }

# Link out of the frame.
embed_open_full = Open the full comparison

## Errors

# Heading of 404.
not_found_heading = Page not found

# Beneath it.
not_found_text = If you typed the web address, check it’s correct. If you followed a link, the page may have moved.

# Heading over ways on.
ways_on_heading = Where to go next

# The nearest name.
did_you_mean = Did you mean

# An unknown tier.
# Variables: $name
no_such_tier = This programme doesn’t have a tier called “{ $name }”.

# Heading of 500.
fault_heading = Something went wrong

# Beneath it.
fault_text = It’s our fault, not yours. Nothing you entered has changed. Please try again in a few minutes.

# Before the reference.
# Variables: $reference
fault_reference = If it happens again, contact us and include this reference: { $reference }

# Beneath the heading of 503 where one of a foundation’s files has a mistake.
foundation_unavailable_text = This foundation’s pages are being corrected. Nothing has been lost. The other foundations on this site aren’t affected.

# Heading of 503.
unavailable_heading = Temporarily unavailable

# Beneath it.
unavailable_text = We’ll be back soon. Nothing has been lost.

# Beneath it.
# Variables: $n
too_many_text =
    { $n ->
         [one] Please wait { $n } second and try again.
        *[other] Please wait { $n } seconds and try again.
    }

# Heading of 400.
bad_request_heading = We don’t understand this web address

## API documentation

# Beneath the introduction, in every language but English.
api_in_english = The endpoints are described in English.

# Heading over what is sent.
api_body = Request body

# Label of what is sent.
# Variables: $endpoint
api_body_of_endpoint = Request body of { $endpoint }

# Beneath it: the name of its schema in the OpenAPI description.
api_body_is = JSON, schema in the OpenAPI document:

# Heading over an example.
api_example = Example

# Caption of a table.
# Variables: $endpoint
api_parameters_of = Parameters of { $endpoint }

# Where a parameter stands.
api_in_path = string, in the path

# Where a parameter stands.
api_in_query = string, in the query

# Where a parameter stands.
api_in_query_repeated = string, in the query, repeatable

# Heading over the kinds of problems.
api_problems = Problems

# Beneath that heading.
api_problems_about = Errors are returned as problem details (RFC 9457). type links to one of the following, and detail says what to do.

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
country_xk = Kosovo
country_ye = Yemen
country_yt = Mayotte
country_za = South Africa
country_zm = Zambia
country_zw = Zimbabwe

## Regions, as groups of countries

# A region in conditions and price lists.
region_africa = Africa

# A region in conditions and price lists.
region_americas = The Americas

# A region in conditions and price lists.
region_northern_america = Northern America

# A region in conditions and price lists.
region_latin_america = Latin America and the Caribbean

# A region in conditions and price lists.
region_asia = Asia

# A region in conditions and price lists.
region_europe = Europe

# A region in conditions and price lists.
region_oceania = Oceania

# A region in conditions and price lists.
region_eu = European Union

# A region in conditions and price lists.
region_eea = European Economic Area

# What a benefit costs those who don’t have it, or want more of it.
# Variables: $price
sold_separately = Also sold separately: { $price } each

# All countries that a price list doesn’t name.
other_countries = Other countries

## The comparison’s bar and table, the menu, versions

# Button that opens the menu on a phone.
nav_menu = Menu

# Link to the differences between two versions.
version_what_changed = What’s changed

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

# Note on a page of a newer version than the one that's shown first.
# Variables: $version, $day
version_viewing_newer = You’re viewing version { $version }, which took effect on { $day }.

# Note on a page of a version that isn't in force yet.
# Variables: $version, $day
version_viewing_coming = You’re viewing version { $version }, which takes effect on { $day }.

# Note on a page of a draft.
# Variables: $version
version_viewing_draft = You’re viewing version { $version }, a draft. You can’t join under it yet.

# Link from another version.
version_go_to_current = Go to the current version

# Label of a disclosure in the bar.
bar_details = Your details

# Beside it, where none are given.
bar_details_none = none

# Beside it: how many are given.
# Variables: $n
bar_details_given =
    { $n ->
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
bar_forget = Clear details

# Button beneath the tiers, without scripts.
bar_show_tiers = Show these tiers

# Key to a mark in the table.
key_differs = Bar: these tiers differ

# Key to a mark in the table.
key_step = Bold on a tint: different from the previous tier

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
per_two_years = every two years

# How often an amount is paid.
per_quarter = a quarter

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
bar_kind = Type of benefit

# After the name of a group: how many of its rows differ.
# Variables: $differ, $all
group_differs = { $differ } of { $all } rows differ

# Link that shows the source of each statement on the page.
sources_show = Show where each statement comes from

# Link that hides them again.
sources_hide = Hide where statements come from

## Signing in

# Heading.
sign_in_heading = Sign in

# Under the heading.
sign_in_text = Enter your email address, and we’ll send you a code. You don’t need a password.

# Label of the field.
sign_in_email = Email address

# Button.
sign_in_send = Send me a code

# Under the form.
sign_in_no_account = New here? Enter your address too. We’ll create your account when you first sign in.

# Error at the field.
sign_in_email_wrong = Enter an email address in the format name@example.org

# Heading.
sign_in_code_heading = Enter the code

# Under the heading. The code was requested in this browser.
# Variables: $address, $n
sign_in_sent = We’ve sent a code to { $address }. It works for { $n } minutes.

# Under the heading. The code was requested in another browser.
sign_in_code_text = Enter your email address and the code we sent to it.

# Label of the field, and in the email.
sign_in_code = Code

# Under the label.
sign_in_code_hint = Eight letters and digits, such as 4HT8-RXC6.

# Error at the field.
# Variables: $n
sign_in_code_wrong = This code doesn’t work. Check it, or get a new one. A code works once, within { $n } minutes.

# Button, here and in emails.
sign_in_button = Sign in

# Under the form, before a link.
sign_in_no_mail = No email? Check your spam folder.

# Link.
sign_in_again = Get a new code

# Heading, if the emailed link doesn't work here.
sign_in_link_heading = This link doesn’t work here

# Error at the field.
sign_in_code_missing = Enter your code

# On the page behind the emailed link.
sign_in_link_text = Press the button to sign in.

# Beneath it.
# Variables: $n
sign_in_link_elsewhere = A link works once, within { $n } minutes, and only in the browser where you asked for it. Open it there, or enter the code from the same email.

# Button.
sign_out = Sign out

# Subject of an email.
# Variables: $sender
sign_in_mail_subject = Your sign-in code for { $sender }

# Opening of the email.
sign_in_mail_opening = Here’s your sign-in code. Enter it on the page where you asked for it.

# Above the link.
sign_in_mail_or_link = Or open this link in the same browser:

# How long.
# Variables: $n
sign_in_mail_until = You only need one of them. Both work for { $n } minutes.

# For people who didn't ask for it.
sign_in_mail_ignore = If you didn’t ask for a code, ignore this email. Don’t share the code: we’ll never ask you for it.

# Subject of an email.
# Variables: $foundation
role_mail_subject = Your new role at { $foundation }

# Opening of the email.
# Variables: $foundation, $role
role_mail_opening = { $foundation } has given you a role: { $role }.

# How to use it.
role_mail_how = Sign in with this email address. You don’t need a password.

# Subject of an email.
passkey_mail_added_subject = A passkey was added to your account

# Opening of the email.
# Variables: $name
passkey_mail_added = The passkey “{ $name }” was added to your account. You can now sign in with it.

# For people who didn’t add a passkey.
passkey_mail_added_other = If that wasn’t you, somebody else can use your account. Remove the passkey, and end all other sessions.

# Subject of an email.
passkey_mail_removed_subject = A passkey was removed from your account

# Opening of the email.
# Variables: $name
passkey_mail_removed = The passkey “{ $name }” was removed from your account. You can no longer sign in with it.

# For people who didn’t remove a passkey.
passkey_mail_removed_other = If that wasn’t you, somebody else can use your account. End all other sessions, and check your passkeys.

# Link to the account, in an email.
passkey_mail_button = Open your account

# Name of a role.
role_administrator = Administrator

# Name of a role.
role_staff = Staff

# Name of a role: the officer whom a foundation's programmes name, such as the executive director.
role_officer = Officer

# Name of a role.
role_committee = Committee member

# Name of a role.
role_board = Board member

# Name of a role.
role_finance = Finance

## The account

# Heading.
account_heading = Your account

# Under the heading.
# Variables: $address
account_signed_in = You’re signed in as { $address }.

# Heading.
account_roles = Your roles

# Heading.
account_applications = Your applications

# Instead of the list.
account_no_applications = There are no applications with this email address. If you used another one, sign in with that. We only list an application once you’ve confirmed its email address.

# Button.
account_open = Open

# The button's full name.
# Variables: $tier, $reference
account_open_label = Open the application for { $tier } ({ $reference })

# State of an application.
account_state_draft = Not submitted yet

# State of an application.
account_state_submitted = Submitted

# State of an application.
account_state_asked = Waiting for your answer

# State of an application.
account_state_on_hold = On hold

# State of an application.
account_state_approved = Approved

# State of an application.
account_state_declined = Declined

# State of an application.
account_state_withdrawn = Withdrawn

# Heading.
account_sessions = Where you’re signed in

# Under the heading.
account_sessions_text = If you don’t recognise a session, end it.

# A browser in the list.
# Variables: $browser, $system
account_browser_on = { $browser } on { $system }

# A browser in the list.
account_browser_unknown = Unknown browser

# Next to the browser in use.
account_this_browser = This browser

# In the list.
# Variables: $date
account_signed_in_on = Signed in on { $date }

# In the list.
# Variables: $date
account_seen_on = Last used on { $date }

# Button.
account_end = End session

# The button's full name.
# Variables: $browser, $date
account_end_label = End session: { $browser }, signed in on { $date }

# Button.
account_end_others = End all other sessions

# Invoices

# Title of an invoice.
# Variables: $label
invoice_title = Invoice { $label }

# Title of a credit note.
# Variables: $label
credit_note_title = Credit note { $label }

# Title of what an invoice will say, for a purchase order.
pro_forma_title = Pro-forma invoice

# At the top of a pro-forma invoice.
pro_forma_warning = This isn’t an invoice. Don’t pay it.

# At the top of a pro-forma invoice.
pro_forma_text = It shows what membership will cost, for example for a purchase order. We’ll send you an invoice once your application is approved. The term counts from that day.

# Heading: who issues an invoice.
invoice_from = From

# Heading: who gets an invoice.
invoice_to = To

# On an invoice: the day it was issued.
invoice_date = Date

# On an invoice, and column of a list: the day by which to pay.
invoice_due = Due

# On the page of an invoice: the days on which reminders to pay were sent.
invoice_reminded = Reminders sent

# On the page of an unpaid invoice: the member was imported without an email address.
invoice_nobody = Nobody has got this invoice, because nobody manages the membership.

# A link after that, to the member’s page.
invoice_nobody_link = Staff can name somebody, who gets it by email

# On an invoice: the term that it’s for.
invoice_term = Term

# On an invoice: the payer’s own number.
invoice_order = Purchase order

# The invoice that a credit note cancels.
credit_note_cancels = Cancels invoice

# Column of an invoice: what's billed.
invoice_item = Item

# Column of an invoice.
invoice_amount = Amount

# Column of an invoice whose amounts contain the tax.
# Variables: $tax
invoice_amount_with_tax = Amount including { $tax }

# The sum without tax.
invoice_net = Net

# Line of an invoice: a tax and its rate.
# Variables: $name, $rate
invoice_tax_rate = { $name } { $rate }

# The buyer owes the tax.
# Variables: $name
invoice_reverse_charge = { $name }: reverse charge

# Line of an invoice: no tax is charged.
# Variables: $name
invoice_out_of_scope = { $name }: out of scope

# Line of an invoice with several rates: a tax and its rate, and what it's charged on.
# Variables: $net, $tax
invoice_tax_on = { $tax } on { $net }

# The sum with tax.
invoice_total = Total

# Heading.
invoice_payment = Payment

# On an invoice, in large letters.
# Variables: $amount, $day
invoice_lead = { $amount } due { $day }

# On an invoice: whose account it is.
invoice_recipient = Recipient

# On an invoice: the number of the account.
invoice_iban = IBAN

# On an invoice: the code of the bank.
invoice_bic = BIC

# On an invoice, next to a QR code.
invoice_scan = Or scan the code with your banking app.

# What a QR code on an invoice is for, for people who can’t see it.
invoice_code = QR code for banking apps, with the account, the amount and the reference

# On an invoice.
# Variables: $day
invoice_pay_by = Please pay by { $day }, and quote the reference.

# On an invoice, without bank details.
# Variables: $email
invoice_no_account = Please ask { $email } how to pay.

# What a payer states.
invoice_reference = Reference

# On an invoice, beneath a name.
# Variables: $id
invoice_vat_id = VAT ID { $id }

# On a credit note.
credit_note_text = This credit note cancels the invoice. You don’t have to pay that invoice.
# Link to a foundation’s review queue.
account_review = Review applications

## Reviewing applications

# Heading of the queue.
review_heading = Applications to review

# Name of the navigation with the queue’s filters.
review_filters = Filters

# Filter: applications that wait for the reader’s vote.
review_mine = Waiting for me

# Filter: applications whose deadline has passed.
review_late = Overdue

# Filter: applications whose applicants have to answer a question.
review_applicant = Applicant

# Filter: applications that aren’t decided.
review_open = All open

# Filter: applications that are decided.
review_decided = Decided

# Instead of rows.
review_none_mine = No application is waiting for your vote.

# Instead of rows.
review_none_late = No application is overdue.

# Instead of rows.
review_none_applicant = No applicant has a question to answer.

# Instead of rows.
review_none_open = There are no open applications.

# Instead of rows.
review_none_decided = No application has been decided yet.

# Next to the queue, while no application is open.
review_choose = Choose an application.

# Link from an application to the queue, on phones.
review_back = Back to the queue

# Link from the top of an application to its decision, on phones.
review_to_decision = Go to the decision

# Name of the navigation between the queue’s pages.
review_pages = Pages

# Says what a column’s heading does.
# Variables: $column
sort_by = Sort by { $column }

# Column of the queue: who applies.
queue_applicant = Applicant

# Column of the queue: the date by which somebody decides.
queue_deadline = Deadline

# Column of the queue: who decides now, or what it waits for.
queue_stage = Stage

# Column of the queue: when applications were submitted.
queue_submitted = Submitted

# Column of the queue: when applications were approved or declined.
queue_decided = Decided

# In the queue.
# Variables: $day
queue_submitted_on = Submitted on { $day }

# Link to the previous page of the queue.
review_page_before = Previous

# Link to the next page of the queue.
review_page_after = Next

# After the keys J and K.
review_keys_move = next and previous,

# After the Enter key.
review_keys_open = open.

# Name of a key.
review_key_enter = Enter

# A deadline in the queue.
review_due_today = due today

# A deadline in the queue.
# Variables: $n
review_due_in =
    { $n ->
        [one] in { $n } day
       *[other] in { $n } days
    }

# A deadline in the queue that has passed.
# Variables: $n
review_days_late =
    { $n ->
        [one] { $n } day late
       *[other] { $n } days late
    }

# Whose turn it is: the reader’s.
turn_yours = Your vote

# Whose turn it is: the reader’s, and the deadline has passed.
turn_yours_late = Overdue: your vote

# Whose turn it is: other reviewers’.
turn_others = Other reviewers decide

# Whose turn it is: other reviewers’, and the deadline has passed.
# Variables: $who
turn_others_late = Overdue: { $who }

# Whose turn it is: the applicant’s.
turn_applicant = Waiting for the applicant

# Heading, if it’s the applicant’s turn.
turn_applicant_heading = The applicant has a question to answer

# Heading, if a reviewer has paused the review.
turn_on_hold_heading = The review is paused

# Heading, if the applicant has withdrawn the application.
turn_withdrawn_heading = The applicant withdrew the application

# Heading: the application’s place on the waiting list.
# Variables: $n
turn_place = Number { $n } on the waiting list

# How a review or a stage ended.
# Variables: $day
result_approved = Approved on { $day }

# How a review or a stage ended.
# Variables: $day
result_declined = Declined on { $day }

# How a stage ended.
# Variables: $day
result_passed_on = Passed to another reviewer on { $day }

# How a stage ended.
# Variables: $day
result_reopened = Started again on { $day }

# Beneath whose turn it is: the deadline, and how far away it is.
# Variables: $day, $left
review_by = By { $day }, { $left }.

# The same, once it has passed.
# Variables: $day, $left
review_was_due = It was due by { $day }: { $left }.

# What an approved membership still needs.
review_unpaid = Their first payment is missing.

# What an approved membership still needs.
review_not_invoiced = Their first invoice isn’t issued yet. Finance has to issue it.

# What an approved membership still needs: details of the application.
# Variables: $details
review_details_missing = Their first invoice is waiting for: { $details }. We’ve asked the applicant, but finance can add this, too.

# What an approved membership still needs.
review_unsigned = Our signature is missing.

# Beneath an approved application.
# Variables: $day
review_member_since = Member since { $day }.

# Above an application.
# Variables: $day
review_submitted_on = submitted on { $day }

# Heading over applications that are probably from the same applicant.
review_alike = Likely duplicates

# Below these applications, if there are more than the page shows.
# Variables: $n
review_alike_more =
    { $n ->
        [one] And { $n } more.
       *[other] And { $n } more.
    }

# Why two applications are probably from the same applicant.
alike_register = same register number

# Why two applications are probably from the same applicant.
alike_website = same website

# Why two applications are probably from the same applicant.
alike_name = similar name

# Heading: which applications are from the same applicant.
member_heading = Same applicant

# Heading.
member_others = Other applications from this applicant

# What somebody said about two applications.
member_same = Same applicant

# What somebody said about two applications.
member_different = Different applicants

# Button.
member_say_same = Mark as same applicant

# Button.
member_say_different = Mark as different applicants

# Button.
member_undo = Undo

# Opens the form.
member_another = Another application is from the same applicant

# Label.
member_number = Application number

# Hint.
member_number_hint = Such as 7KQ2-M9XW

# After it was said.
member_done_same = Both applications now belong to the same applicant. You can undo this.

# After it was said.
member_done_different = The applications are marked as coming from different applicants. You can undo this.

# After it was undone.
member_done_undo = The decision about the two applications is undone.

# Error.
member_not_found = No application has this number

# Error.
member_itself = This is the application itself

# Error.
member_decided = Someone has already decided about these two applications, or merged one of them with another. Undo that first

# Entry of the history.
history_merged = Same applicant as another application

# Entry of the history.
history_told_apart = Not the same applicant as another application

# Entry of the history.
history_party_undone = Decision about another application undone

# Heading over the questions to the applicant.
review_questions = Questions

# Heading over what the applicant has changed since a question.
review_changes = What they’ve changed

# Beneath a question.
review_unanswered = Not answered yet.

# Heading over the signatures.
review_agreements = Agreements

# State of an agreement.
review_not_signed = Not signed yet

# State of an agreement: the foundation’s signature.
review_not_countersigned = Not signed by us yet

# Heading over internal notes.
review_notes = Notes

# Beneath it.
review_notes_hint = The applicant never sees them.

# Label.
review_note = Add a note

# Button.
review_note_button = Add note

# Heading over everything that happened.
review_history = History

# What happened.
history_signed = Agreement signed

# What happened.
history_submitted = Submitted

# What happened.
history_asked = Question asked

# What happened.
history_answered = Question answered

# What happened: details that an invoice waited for.
history_details = Missing details added

# What happened.
history_recused = Conflict of interest declared

# What happened.
history_noted = Note added

# What happened.
history_held = Put on hold

# What happened.
history_resumed = Review resumed

# What happened.
history_passed_on = Passed on

# What happened.
history_reopened = Review started again

# What happened.
history_stage = Next stage started

# What happened.
history_started = Review started

# What happened.
history_moved_up = Moved up from the waiting list

# What happened.
history_countersigned = Agreement countersigned

# What happened.
history_reminded = Reminder sent

# What happened.
history_membership = Membership started

# Who did it.
history_applicant = Applicant

# Who did it.
history_command_line = Command line

# Heading over the reader’s vote.
review_vote = Your vote

# Choice.
review_approve = Approve

# Choice.
review_decline = Decline

# Label.
review_vote_reason = Your reason

# Beneath it.
review_vote_reason_hint = We keep it on record. If you vote to decline and the application is declined, the applicant reads it.

# Button.
review_vote_button = Record my vote

# After the reader’s earlier vote.
review_vote_change = You can change your vote until this stage is decided.

# The reader’s earlier vote.
# Variables: $day
review_you_approved = You voted to approve on { $day }.

# The reader’s earlier vote.
# Variables: $day
review_you_declined = You voted to decline on { $day }.

# Instead of the reader’s vote.
# Variables: $day
review_you_recused = You declared a conflict of interest on { $day }, so you don’t vote.

# Label.
review_reason = Reason

# Opens a form.
review_recuse = Declare a conflict of interest

# Above the form.
review_recuse_text = You won’t vote on this application. You can’t undo this.

# Button.
review_recuse_button = Declare conflict

# Opens a form.
review_ask = Ask the applicant

# Label.
review_ask_step = What’s your question about?

# First option.
review_ask_choose = Choose a step

# Label.
review_ask_question = Your question

# Beneath it.
review_ask_hint = We email it to the applicant. The deadline starts again once they’ve answered.

# Button.
review_ask_button = Send question

# Opens a form.
review_hold = Put on hold

# Above the form.
review_hold_text = The review stops until someone resumes it.

# Button.
review_hold_button = Put on hold

# Above the button.
review_resume_text = The review is paused.

# Button.
review_resume = Resume the review

# Opens a form.
review_pass_on = Pass on

# Above the form.
review_pass_on_text = This stage is overdue. It ends without a decision, and the reviewer named for this case takes over.

# Button.
review_pass_on_button = Pass on

# Opens a form.
review_reopen = Start the review again

# Above the form.
review_reopen_text = The decision no longer counts, every stage votes again, and an unpaid invoice is cancelled.

# Button.
review_reopen_button = Start again

# Heading over agreements that wait for the foundation’s signature.
review_countersign = Sign for the foundation

# Label.
review_sign_name = Your full name

# Label.
review_sign_title = Your position

# Button.
# Variables: $agreement
review_sign_button = Sign: { $agreement }

# Heading over the votes of all stages.
review_votes = Votes

# Beneath a stage: how many people can still vote.
# Variables: $n
review_votes_missing =
    { $n ->
        [one] { $n } person hasn’t voted
       *[other] { $n } people haven’t voted
    }

# Beneath a stage in which everyone has voted.
review_no_result = Everyone has voted without a result. Someone has to change their vote

# Beneath a stage in which nobody can vote.
review_nobody_votes = Nobody can vote: the foundation needs more people with this role

# How someone voted.
vote_approves = Approves

# How someone voted.
vote_declines = Declines

# Someone doesn’t vote, because of a conflict of interest.
vote_recused = Conflict of interest

# Someone hasn’t voted.
vote_missing = Not yet

# Error.
review_reason_missing = Enter your reason

# Error.
review_question_missing = Enter your question

# Error.
review_note_missing = Enter your note

# Error.
review_vote_missing = Choose “Approve” or “Decline”

# Error.
review_step_missing = Choose what your question is about

# Error.
review_name_missing = Enter your full name and your position

# Error.
review_conflict = Someone else changed this application while you were reading. Nothing was overwritten. Check what’s new, then record your vote again.

# Error.
review_conflict_other = Someone else changed this application while you were reading. Nothing was overwritten. Check what’s new, then send the form again.

# Before what the reader had typed.
review_typed = You wrote:

# Status.
review_done_vote = Your vote is recorded.

# Status.
review_done_recuse = Your conflict of interest is recorded. You won’t vote on this application.

# Status.
review_done_ask = We’ve sent your question to the applicant.

# Status.
review_done_note = Your note is saved.

# Status.
review_done_hold = The review is on hold.

# Status.
review_done_resume = The review continues.

# Status.
review_done_pass_on = The application is passed on.

# Status.
review_done_reopen = The review has started again.

# Status.
review_done_countersign = The agreement is signed.

# An error: a reason, question or note.
review_text_long = Use at most 5,000 characters

## Roles, for a foundation’s administrators

# Title and heading, and link on the account: tokens with which software uses the API.
tokens_heading = API tokens

# Below the heading.
tokens_lead = With a token, software can use the API for you: for one foundation, and only for what you choose. It can’t decide on applications, sign agreements, change roles, cancel invoices or refund card payments.

# Link to the documentation.
tokens_api = How to use the API

# Heading.
tokens_own = Your tokens

# If there are none.
tokens_none = You don’t have any tokens.

# Heading.
tokens_new = Create a token

# Below the heading.
tokens_new_text = Create one for each program, so that you can revoke them one by one. Choose the foundation:

# Label.
tokens_name = Name

# Hint at the name.
tokens_name_hint = Say what uses it, such as “Accounting”.

# Legend of the checkboxes.
tokens_scopes = What it can do

# Label.
tokens_lasts = It expires after

# Option: how long a token lasts.
# Variables: $n
# Number: $n
tokens_days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

# Button.
tokens_make = Create token

# After it was created, above the token.
tokens_made = Copy the token now. You can’t see it again.

# After it was revoked.
tokens_revoked = The token doesn’t work any more.

# Button.
tokens_revoke = Revoke

# The same button, for screen readers.
# Variables: $name
tokens_revoke_label = Revoke the token { $name }

# In the list.
tokens_unused = Not used yet

# Column of the list: the foundation that a token works for.
tokens_foundation = Foundation

# Column of the list: when a token was created.
tokens_created = Created

# Column of the list: when a token stops working.
tokens_expires = Expires

# Column of the list: when a token was last used.
tokens_last_used = Last used

# Error.
tokens_name_wrong = Enter a name of up to 80 characters

# Error.
tokens_scopes_missing = Choose what the token can do

# Error.
tokens_scopes_too_wide = Your roles have changed. Choose again what the token can do

# Error.
tokens_too_many = You have 50 tokens. Revoke those you don’t need, then create another

# What a token can do.
scope_read_applications = Read applications and the queue

# What a token can do.
scope_ask_applicants = Ask applicants questions

# What a token can do.
scope_write_notes = Add internal notes

# What a token can do.
scope_read_money = Read invoices, payments and bank statements

# What a token can do.
scope_record_money = Record payments and bank refunds, import bank statements, issue invoices, and bill or waive what’s missing of in-kind commitments

# What a token can do.
scope_read_roles = See who has which role

# Heading, and link to the page.
roles_heading = Roles

# Beneath the heading.
roles_lead = A role is for this foundation only. Somebody can have several.

# Instead of people.
roles_none = Nobody has a role yet.

# Next to the reader’s own address.
roles_own = You

# Column of the list: email addresses.
roles_person = Person

# Column of the list: the day from which somebody has a role.
roles_since = Since

# Opens the form to end a role.
roles_end = End

# Before the button that ends somebody’s role.
roles_end_text = The role ends immediately. We don’t email the person.

# Before the button that ends the reader’s own role.
roles_end_own = This is your own role. It ends at once.

# Button.
roles_end_button = End role

# Heading of the form.
roles_grant = Grant a role

# Beneath the fields.
roles_grant_hint = The person gets an email that says how to sign in.

# Button.
roles_grant_button = Grant role

# Label.
roles_role = Role

# First entry of the list of roles, before one is chosen.
roles_choose = Choose a role

# Error at the field.
roles_role_missing = Choose a role

# Error.
roles_last_administrator = You’re the last administrator, so you can’t end this role. Make somebody else an administrator first

# Status.
roles_done_grant = The role is granted.

# Status.
# Variables: $email, $role
roles_done_granted = { $email } now has the role { $role }.

# Status, if nothing had to be done.
roles_done_held = They already have this role.

# Status.
roles_done_end = The role has ended.

# What administrators may do.
role_may_administrator = Grants and ends roles, records payments, and does everything that staff do.

# What staff may do.
role_may_staff = Manages reviews, asks applicants questions, decides where staff decide, and signs for the foundation.

# What the officer may do.
role_may_officer = Decides on applications to tiers that the officer reviews, and signs for the foundation.

# What committee members may do.
role_may_committee = Decides with the committee, and asks applicants questions.

# What board members may do.
role_may_board = Decides with the board, and signs for the foundation.

# What finance people may do.
role_may_finance = Issues and cancels invoices, records and refunds payments, imports bank statements, bills or waives what’s missing of in-kind commitments, and reads applications.

## Invoices and payments, for a foundation’s finance people

# Name of the navigation between applications and invoices.
staff_nav = For the foundation

# Link to the applications.
staff_review = Applications

# Link to a foundation’s invoices.
account_invoices = Invoices and payments

# Heading, and link to the invoices.
invoices_heading = Invoices

# Link from an invoice to all of them.
invoices_back = All invoices

# Beneath the heading: the sum in each currency.
# Variables: $amounts
invoices_outstanding = Still to be paid: { $amounts }

# Beneath the heading.
invoices_all_paid = Every invoice is paid.

# Link on the list of invoices.
books_link = By month, and export for accounting

# Title and heading: what was invoiced and paid in each month.
books_heading = Invoices and payments by month

# Below the heading.
books_lead = Amounts include tax. Payments count on the day the money arrived, and undone ones don’t count.

# If there are no invoices.
books_none = There are no invoices yet.

# Name of the links to other years, for screen readers.
books_years = Years

# Name of the links to single programmes, for screen readers.
books_programmes = Programmes

# Link: count every programme.
books_all_programmes = All programmes

# Heading of the tables in a currency.
# Variables: $currency
books_currency = In { $currency }

# Caption of a table.
# Variables: $currency, $year
books_by_month = { $year } by month, in { $currency }

# Caption of a table.
# Variables: $currency, $year
books_by_programme = { $year } by programme, in { $currency }

# Column.
books_month = Month

# Column.
books_programme = Programme

# Column: invoices that were issued.
books_invoiced = Invoiced

# Column: credit notes that were issued.
books_credited = Credited

# Column: invoices that had to be paid in the month.
books_due = Due in this period

# Column: payments.
books_paid = Paid

# Column: what’s still to be paid at the end of the month.
books_open = Open at the end

# Row: what wasn’t paid before the year.
# Variables: $year
books_carried_over = Open at the end of { $year }

# Row: the sums of the year.
# Variables: $year
books_year = All of { $year }

# Heading above the files.
# Variables: $year
journal_heading = Export { $year } for accounting

# Below the heading.
journal_lead = Every invoice, credit note and payment of the year.

# Link: a file.
journal_csv = Table (CSV)

# Link: a file. Beancount is the name of a program.
journal_beancount = Double entries (Beancount)

# State of an invoice, filter, and column with what’s still to be paid.
invoice_unpaid = Unpaid

# State of an invoice, and filter.
invoice_overdue = Overdue

# State of an invoice, and filter.
invoice_paid = Paid

# State of an invoice: more than its amount was paid.
invoice_overpaid = Overpaid

# State of an invoice, and filter.
invoice_cancelled = Cancelled

# State of a document that cancels an invoice.
invoice_credit_note = Credit note

# Filter.
invoices_all = All

# Instead of rows.
invoices_none_unpaid = No invoice is unpaid.

# Instead of rows.
invoices_none_overdue = No invoice is overdue.

# Instead of rows.
invoices_none_paid = No invoice has been paid yet.

# Instead of rows.
invoices_none_cancelled = No invoice has been cancelled.

# Instead of rows.
invoices_none = There are no invoices yet.

# Column: an invoice’s number.
invoices_number = Number

# Column: who gets an invoice.
invoices_member = Member

# Column: an application number.
invoices_application = Application

# Link to the application that an invoice is for.
# Variables: $reference
invoices_application_of = Application { $reference }

# Column.
invoices_issued = Issued

# Column.
invoices_state = State

# How much more than the amount was paid.
# Variables: $amount
invoice_too_much = { $amount } too much

# Opens a form.
invoices_issue = Issue an invoice for an agreed amount

# Label.
invoices_application_number = Application number

# Beneath it.
invoices_application_hint = The application has to be approved, and can’t have another invoice that isn’t cancelled. If its term is billed in parts, the invoice replaces the first bill that’s cancelled.

# Error at the field for an application number.
invoices_application_missing = Enter the application number

# Beneath the field for an amount.
invoices_amount_hint = In the programme’s currency

# Button.
invoices_issue_button = Issue invoice

# Status.
invoices_done_issue = The invoice is issued.

# Error.
invoices_application_unknown = No application has this number. Check the number

# Error.
invoices_application_unfit = This application isn’t approved, or it has an invoice already

# Error.
invoices_detail_missing = We don’t know how this amount is taxed yet. First, add the details under “Invoices to issue”

# Heading over memberships whose first invoice isn’t issued yet.
invoices_waiting = Invoices to issue

# State of such an invoice.
invoices_waiting_for_us = Waiting for an amount from finance

# State of such an invoice: details of the application.
# Variables: $details
invoices_waiting_for = Waiting for the applicant: { $details }

# Opens the form with these details.
invoices_details = Add the details yourself

# Button of this form.
invoices_details_button = Add details

# Message.
invoices_done_details = The details are saved. If nothing else was missing, the invoice is issued.

# Error.
invoices_amount_wrong = Enter an amount above zero in the programme’s currency

# Error.
invoices_not_issued = The invoice couldn’t be issued.

# Link to the file.
invoice_document = Download as PDF

# Link: the invoice for accounting software.
invoice_data = Download as data (XML)

# Above the reasons why an invoice has no data for accounting software.
invoice_no_data = This invoice isn’t available as data for accounting software, because something was missing when it was issued:

# Why an invoice isn’t data. The words in quotation marks are keys of a file.
invoice_gap_seller_country = the foundation’s country (“country” in [invoices] of foundation.toml)

# Why an invoice isn’t data. The words in quotation marks are keys of a file.
invoice_gap_seller_vat = the foundation’s VAT ID (“vat_id” in [invoices] of foundation.toml)

# Why an invoice isn’t data. The words in quotation marks are keys of a file.
invoice_gap_seller_registration = the foundation’s number in a register (“registration” in [invoices] of foundation.toml)

# Why an invoice isn’t data.
invoice_gap_buyer_country = the payer’s country

# Why an invoice isn’t data.
invoice_gap_buyer_vat = the payer’s VAT ID, with the code of its country

# Why an invoice isn’t data.
invoice_gap_currency = a currency with at most two decimals

# Why an invoice isn’t data.
invoice_gap_other = amounts or details that follow the European standard (the server’s log says which rules they break)

# Beneath the reasons why an invoice isn’t data.
invoice_gap_help = If the payer needs data, add what’s missing, cancel this invoice and issue another one.

# The credit note that cancels an invoice.
invoice_cancelled_by = Cancelled by

# Heading over the payments for an invoice.
payments_heading = Payments

# Instead of payments.
payments_none = No payments yet.

# Column: the day on which money arrived.
payments_day = Paid on

# Column: the bank’s reference, or a note.
payments_note = Note

# Who paid, as the bank statement says.
# Variables: $payer
payments_from = From { $payer }

# Link from a payment to its line in a bank statement.
payments_line = Line in the bank statement

# How much of a payment arrived, in the currency of the account.
# Variables: $amount
payments_arrived = { $amount } arrived.

# Column: who recorded a payment, and when.
payments_recorded = Recorded by

# State of a payment.
payments_counted = Recorded

# State of a payment that was recorded by mistake.
payments_undone = Undone

# Opens the confirmation.
payments_undo = Undo

# Above the button.
payments_undo_text = The payment no longer counts. It stays in this list.

# Button.
payments_undo_button = Undo this payment

# Heading over a form.
invoice_pay = Record a payment

# Label.
invoice_paid_on = Day the money arrived

# Label.
invoice_note = Bank reference or note

# Button.
invoice_pay_button = Record payment

# Opens a form.
invoice_cancel = Cancel this invoice

# Above the form.
invoice_cancel_text = We’ll issue a credit note. This can’t be undone.

# Label.
invoice_reason = Why are you cancelling it?

# Button.
invoice_cancel_button = Cancel the invoice

# Instead of the form to cancel an invoice, if something is paid.
invoice_cancel_later = To cancel this invoice, undo or refund its payments first.

# Error.
invoice_day_wrong = Enter the day the money arrived: today or earlier

# Error.
invoice_reason_missing = Enter why you’re cancelling the invoice

# Error.
invoice_has_payments = This invoice has payments. Undo or refund them before you cancel the invoice

# Error: a payment can’t be undone, because the payer’s bank returned it since.
invoice_payment_returned = This payment was returned since, so it can’t be undone. Undo the return first. Nothing was changed.

# Error.
invoice_payment_unknown = This payment doesn’t exist. Nothing was changed.

# Error.
invoice_changed = This invoice can’t be changed any more. Nothing was recorded.

# Status.
invoice_done_pay = The payment is recorded.

# Status, if nothing is left to pay.
invoice_done_paid = The payment is recorded, and the invoice is paid.

# Status.
invoice_done_undo = The payment is undone.

# Status.
invoice_done_cancel = The invoice is cancelled. A credit note is issued.

# Link to what the invoice will say.
status_pro_forma = Pro-forma invoice (PDF)

# Beneath this link.
status_pro_forma_hint = For a purchase order. You don’t have to pay anything yet.

# Heading over the applicant’s invoices.
status_invoices = Your invoices

# Link in the applicant’s list of invoices: the same invoice for accounting software.
# Variables: $label
status_invoice_data = Data of { $label } for your accounting software (XML)

# An invoice in the applicant’s list, with its amount.
# Variables: $amount, $title
status_invoice = { $title }: { $amount }

# Beneath an unpaid invoice: what the payer states.
# Variables: $reference
status_invoice_reference = Payment reference: { $reference }

# Heading and label: the bills of a term that’s billed in parts.
bills_heading = Bills

# The bills of a term, if there are a few of the same amount.
# Variables: $amount, $count, $days
bills_equal = { $count } bills of { $amount }: { $days }

# The bills of a term, if there are many of the same amount.
# Variables: $amount, $count, $first, $last
bills_many = { $count } bills of { $amount }, the first on { $first } and the last on { $last }

# The bills of a term, if there are many and only the first one has another amount ($start).
# Variables: $amount, $count, $first, $last, $start
bills_first_then = { $count } bills: { $start } on { $first }, then { $amount } each, the last on { $last }

# The bills of a term, if their amounts differ.
# Variables: $bills, $count
bills_each = { $count } bills: { $bills }

# One of these bills.
# Variables: $amount, $day
bill_on = { $amount } on { $day }

# Before the decision: how the first term will be billed.
# Variables: $bills
bills_if_approved = If we approve it today: { $bills }

# Heading over the bills that aren’t issued yet.
bills_to_come = Bills to come

# Beneath these bills.
bills_to_come_text = Once your membership is active, we’ll email you each one on its day.

# One of these bills, with the first and last day that it’s for.
# Variables: $amount, $day, $days
bill_to_come = { $amount } on { $day }, for { $days }

# Next to an invoice: which of several bills it is.
# Variables: $number, $of
bill_part = Bill { $number } of { $of }

# On an invoice and in an email about it: its place among several bills.
invoice_part = Bill

# The value next to it.
# Variables: $number, $of
part_of = { $number } of { $of }

# On an invoice for a part of a term: the days that it’s for.
invoice_period = Billing period

# On a pro-forma invoice, above the list of all bills.
# Variables: $count, $total
pro_forma_parts = This is the first of { $count } bills. Together they come to { $total }.

# Button beneath an unpaid invoice of the applicant’s. The number of the invoice follows for screen readers.
card_pay = Pay by card

# Beneath the button: where it leads.
card_pay_hint = You’ll pay on Stripe’s website.

# State of an invoice, and message when the applicant comes back from the payment page.
card_confirming = Your card payment is being confirmed

# After this message.
card_confirming_text = This usually takes less than a minute, but payments from a bank account can take a few days. You don’t need to do anything.

# Link after this message: the page again.
card_check_again = Check again

# Beneath an unpaid invoice.
card_failed = The last card payment didn’t go through, so nothing was paid. You can try again.

# Error, if the payment page can’t be opened.
card_unavailable = The card payment couldn’t be started, and nothing was charged. Try again in a few minutes, or pay by bank transfer.

# Heading of the page that leads to the payment page.
card_leaving = Continue to Stripe to pay

# Under the heading.
# Variables: $label
card_leaving_text = You’re paying invoice { $label }. Your browser should take you there automatically. If it doesn’t, use the link.

# Heading of the page that the applicant comes back to, if their browser doesn’t know their application.
card_cancelled = You haven’t paid

# Under this heading.
card_cancelled_text = You’ve left the payment page, so nothing was charged.

# Under both headings.
card_return_text = To get back to your application, use its link in our emails, or sign in.

# Link to sign in.
card_return_sign_in = Sign in

# Filter: invoices for which more was paid than is owed.
invoices_to_refund = To refund

# Instead of rows.
invoices_none_to_refund = Nothing has to be refunded.

# How much was paid for a cancelled invoice.
# Variables: $amount
invoice_to_refund = { $amount } to refund

# Heading over payments by card that no invoice fits.
invoices_unrecorded = Card payments without an invoice

# Under this heading.
invoices_unrecorded_text = These payments have arrived, but they don’t match any invoice. Once you refund one in Stripe’s dashboard, it disappears from this list.

# Column: the payment’s ID at Stripe.
invoices_unrecorded_intent = Payment at Stripe

# Column: the number of the invoice that a payment was meant for.
invoices_unrecorded_invoice = Meant for

# Instead of an amount, if its currency is unknown.
invoices_unrecorded_amount = In another currency

# State of a payment.
payments_by_card = Paid by card

# State of a payment: the foundation gave money back.
payments_refunded = Refunded

# State of a payment: money that was to go back to a card came back.
payments_refund_failed = Refund failed

# State of a payment: the payer says they don’t owe it, and Stripe took the money.
payments_disputed = Disputed

# State of a payment: the foundation got disputed money back.
payments_dispute_won = Dispute won

# Instead of a name: who recorded a payment.
payments_by_stripe = Stripe

# Note over the payments.
# Variables: $amount, $intent
payments_open_dispute = The payer disputes the card payment of { $amount } ({ $intent }). Reply in Stripe’s dashboard: there’s a deadline.

# Heading over refunds that aren’t done.
refunds_heading = Refunds to cards

# A refund that isn’t done: the amount, then how far it is.
# Variables: $amount, $state
refunds_row = { $amount }: { $state }

# How far a refund is.
refunds_due = to be sent to Stripe

# How far a refund is.
refunds_sent = Stripe is sending it

# How far a refund is.
refunds_failed = failed

# Beneath a failed refund. If Stripe gives a reason, it follows in English.
refunds_failed_text = No money has gone back, as far as we know. Look the payment up in Stripe’s dashboard before you try again.

# Who requested a refund, and when.
# Variables: $day, $who
refunds_requested = Requested by { $who } on { $day }

# Heading over a form.
refund_heading = Refund

# Above the form.
refund_text = Stripe sends the money back to the card. This can’t be undone.

# Above the form, if the money arrived at the bank.
refund_bank_text = Send the money back at your bank, then record it here.

# Question with choices: a payment by card, or the bank.
refund_from = Where does the money go?

# Choice. The payment’s ID at Stripe tells several apart.
# Variables: $amount, $intent
refund_to_card = Back to the card: up to { $amount } ({ $intent })

# Choice.
refund_at_bank = To a bank account: we’ve already sent it

# Label.
refund_day = Day you sent it

# Label.
refund_reference = Bank reference

# Hint, if the choices include a card.
refund_bank_only = Only for a bank account

# Label.
refund_reason = Why are you refunding it?

# Button.
refund_button = Refund

# Error.
refund_day_wrong = Enter the day you sent it: today or earlier

# Error.
refund_reason_missing = Enter why you’re refunding it

# Error.
refund_too_much = This is more than what’s left. Enter a smaller amount

# Status.
refund_done = The refund is recorded. Money that goes back to a card is listed under the payments until Stripe has sent it.

# What happened to an application.
history_refund_requested = Refund to a card requested

# What happened to an application.
history_refunded = Payment refunded

# What happened to an application.
history_refund_failed = Refund failed

# What happened to an application: the payer says they don’t owe the payment.
history_disputed = Card payment disputed

# What happened to an application.
history_dispute_won = Dispute over a card payment won

# Heading, if a reviewer has a conflict of interest.
recused_heading = You have a conflict of interest

# What a conflict of interest means for a reviewer.
recused_text = This application names you, or you were asked to complete a section of it. Other reviewers decide, and you can’t see the review.

# Heading, if somebody's role doesn't allow something.
no_permission_heading = Your role doesn’t allow this

# What to do if a role doesn't allow something.
no_permission_text = Ask an administrator of the foundation for the role you need.

# Somebody voted to approve an application.
history_voted_for = Voted to approve

# Somebody voted to decline an application.
history_voted_against = Voted to decline

# What happened to an application.
history_invoiced = Invoice issued

# What happened to an application.
history_credited = Invoice cancelled

# What happened to an application.
history_paid = Payment recorded

# What happened to an application.
history_payment_undone = Payment undone
# In the history of an application: the payer’s bank took a payment back.
history_payment_returned = Payment returned by the bank

# Entry of the history: the member was reminded to pay an invoice.
history_payment_reminded = Reminder to pay sent

# Who did something: the software, because its rules say so.
history_system = Guildhall

## Bank statements, for a foundation’s finance people

# Link to the bank statements, in the navigation between the pages for a foundation’s people.
bank_nav = Bank

# Heading.
bank_heading = Bank statements

# Beneath the heading.
bank_lead = Upload what your bank reports. Guildhall finds the invoices that were paid, and you decide what’s unclear.

# Heading over the form for a file.
bank_upload = Upload a statement

# Label of the field for a file.
bank_file = File

# Beneath the field for a file.
bank_file_hint = CAMT.052, CAMT.053, CAMT.054 or CSV, up to 10 MB. Nothing is recorded until you import it.

# Button.
bank_upload_button = Upload

# Error at the field for a file.
bank_file_missing = Choose a file that isn’t empty

# Error at the field for a file.
bank_file_too_large = The file must be 10 MB or less. Export a shorter period

# Error at the field for a file.
bank_file_archive = The file is a ZIP archive. Unpack it, and upload each statement in it

# Error at the field for a file.
bank_file_other = The file is neither CAMT nor CSV. Export the statement in one of these formats

# Heading over the list of files.
bank_files = Files

# Instead of the list of files.
bank_files_none = No statement has been uploaded yet.

# Instead of a file’s name.
bank_file_unnamed = File without a name

# Column: who uploaded, imported or undid a file, and when.
bank_files_changed = Last change

# Column: how many lines a file has.
bank_files_lines = Lines

# In the list of files, after how many lines a file has.
# Variables: $n
bank_files_known =
    { $n ->
         [one] { $n } imported before
        *[other] { $n } imported before
    }

# State of a file.
bank_file_draft = Not imported yet

# State of a file.
bank_file_imported = Imported

# State of a file, or of a line.
bank_file_undone = Undone

# Heading over the lines of bank statements.
bank_lines = Lines

# Column of the lines: who paid, or was paid.
bank_line_name = Name

# Column of the lines: what they or the bank wrote.
bank_line_text = Text

# Column of the lines: the invoices that a line pays or could pay.
bank_line_pays = What it pays

# Filter, and state of a line.
bank_open = Needs a decision

# Filter, and state of a line: it’s a payment of an invoice.
bank_recorded = Recorded

# Filter, and state of a line of a file that isn’t imported yet.
bank_to_record = Will be recorded

# Filter: lines that pay no invoice.
bank_aside = No invoice

# Filter: every line.
bank_all = All

# Instead of the list, with a filter.
bank_none_open = Nothing needs a decision.

# Instead of the list, with a filter.
bank_none_recorded = No payment is recorded.

# Instead of the list, with a filter, for a file that isn’t imported yet.
bank_none_to_record = No payment is certain.

# Instead of the list, with a filter.
bank_none_aside = No line has been set aside.

# Instead of the list.
bank_none = There are no lines yet.

# State of a line: somebody decided that it pays no invoice.
bank_line_aside = Set aside

# State of a line, and link that opens the form to say so.
bank_line_skipped = Pays no invoice

# State of a line: the bank hasn’t booked it yet.
bank_line_pending = Pending

# State of a line: another file had it.
bank_line_known = Imported before

# Why a line pays no invoice.
bank_skip_pending = It’s pending, and can still change.

# Why a line pays no invoice.
bank_skip_out = Money went out.

# Why a line pays no invoice.
bank_skip_charge = It’s a bank charge.

# Why a line pays no invoice.
bank_skip_zero = It has no amount.

# Instead of the payer’s name.
bank_no_name = No name stated

# The payer’s account.
# Variables: $account
bank_account = Account { $account }

# If only a part of a line is recorded.
# Variables: $amount
bank_rest = { $amount } of it isn’t recorded yet.

# Before the invoices that a line was recorded for.
bank_recorded_for = Recorded for

# Before the invoices that a line will be recorded for.
bank_ready_for = Will be recorded for

# Why somebody decided that a line pays no invoice.
# Variables: $note
bank_aside_because = Reason: { $note }

# Before the invoices that a line could pay.
bank_proposals = Invoices it could pay

# Instead of invoices that a line could pay.
bank_no_proposal = No invoice fits.

# How sure a proposal is.
bank_certain = Certain

# How sure a proposal is.
bank_likely = Likely

# How sure a proposal is.
bank_possible = Possible

# What’s still to be paid of a proposed invoice.
# Variables: $amount
bank_unpaid = { $amount } unpaid

# About an invoice that a line could pay, instead of what’s unpaid.
bank_paid_already = Already paid

# What a proposed invoice gets.
# Variables: $amount
bank_gets = Gets { $amount }

# How much of a payment for an invoice was returned.
# Variables: $amount
bank_returns = { $amount } returned

# What a bank kept of a payment.
# Variables: $amount
bank_charges = The bank kept { $amount }.

# Button: record a line as payments of these invoices.
# Variables: $invoices
bank_record = Record for { $invoices }

# Button: record that the payments of these invoices were returned.
# Variables: $invoices
bank_record_return = Record the return for { $invoices }

# The invoices of a button, if there are many.
# Variables: $n
bank_several =
    { $n ->
         [one] { $n } invoice
        *[other] { $n } invoices
    }

# Label of a field for an amount in the invoice’s currency.
# Variables: $currency
bank_amount_in = Amount in { $currency }

# Why an invoice was proposed.
bank_reason_reference = Invoice’s reference stated

# Why an invoice was proposed.
bank_reason_reference_in_text = Invoice’s reference in the text

# Why an invoice was proposed.
bank_reason_number = Invoice number stated

# Why an invoice was proposed.
bank_reason_number_in_text = Invoice number in the text

# Why an invoice was proposed.
bank_reason_account = Paid from this account before

# Why an invoice was proposed.
bank_reason_name = Member’s name

# Why an invoice was proposed.
bank_reason_name_alike = Similar name

# Why an invoice was proposed.
bank_reason_equal = Exact amount

# Why an invoice was proposed.
bank_reason_charges_stated = Exact amount with the bank’s charges

# Why an invoice was proposed.
bank_reason_charges_assumed = A little less, probably because of bank charges

# What’s unusual about a proposal.
bank_reason_part = Part payment

# What’s unusual about a proposal.
bank_reason_over = More than what’s unpaid

# What’s unusual about a proposal.
bank_reason_several = Several invoices

# What’s unusual about a proposal.
bank_reason_others = Other invoices fit too

# What’s unusual about a proposal.
bank_reason_already_paid = Another line pays it

# What’s unusual about a proposal.
bank_reason_returned = Returned payment

# Why an invoice was proposed: the returned payment is certain.
bank_reason_identified = The return names this payment

# Why an invoice was proposed: the returned payment isn’t certain.
bank_reason_alike = Same amount, and a payer or text like this payment’s

# What’s unusual about a proposal: the bank doesn’t list the payments in a batch.
bank_reason_batch = Sum of several payments

# What’s unusual about a proposal.
bank_reason_currency = Another currency

# What’s unusual about a proposal: it could be a payment that’s recorded already, from another file.
bank_reason_same = May be recorded already: same day and amount

# Link that opens the form for an invoice that isn’t proposed.
bank_other = Another invoice

# Label of a field.
bank_other_invoice = Invoice number

# Label of a field.
bank_other_amount = Amount (optional)

# Beneath the field for an amount.
bank_other_amount_hint = If you leave it empty, the invoice gets what it still needs, or all of this payment if that’s less.

# Checkbox: the invoice counts as paid, although less arrived.
bank_other_charges = The bank kept the rest as its charge

# Checkbox: the invoice may be overpaid with this payment.
bank_other_overpays = Record it even if it’s more than what’s unpaid

# Error at the field for an invoice’s number.
bank_invoice_unknown = No invoice has this number

# Label of the field for a reason.
bank_aside_reason = Why doesn’t it pay an invoice?

# Button: this line pays no invoice.
bank_aside_button = Set aside

# What undoing a line’s payments means.
bank_undo_text = The payment no longer counts, and you decide about this line again. A membership that’s active stays active.

# Button: a line that was set aside needs a decision again.
bank_again = Decide again

# Error at the field for an invoice’s number.
bank_invoice_wrong = Enter the number of an invoice that isn’t cancelled

# Error.
bank_invoice_twice = Enter each invoice only once

# Error at the field for an amount.
# Variables: $currency
bank_amount_wrong = Enter the amount in { $currency }

# Error at the field for an amount.
bank_too_much = The amount is more than what’s left of this payment. Enter a smaller amount, or say that the bank kept the rest

# Error at the amount that an invoice gets of a payment.
bank_more_than_due = The amount is more than what’s unpaid. Enter a smaller amount, or select that it’s recorded nevertheless

# Error at the field for an amount.
bank_not_paid = More was returned than was paid for this invoice. Enter the invoice that the payment was recorded for

# Error at the checkbox about the bank’s charge.
bank_charges_too_high = Too much is missing to be the bank’s charge: it can be 5 % of the amount, and at most 50 in its currency. Record a part payment

# Error at the checkbox about the bank’s charge.
bank_nothing_kept = More is left of this payment than you’ve entered, so the bank hasn’t kept it. Leave the amount empty, or don’t select this

# Error at the field for a reason.
bank_note_missing = Enter why it doesn’t pay an invoice

# Error: a line of a bank statement has no date.
bank_day_missing = The bank doesn’t state a day for this line. Record the payment on the page of its invoice, with the day, and set this line aside.

# Error: payments can’t be undone, because the payer’s bank returned one since.
bank_returned_since = A payment was returned since, so it can’t be undone. Undo the return first. Nothing was changed.

# Error: payments can’t be undone.
bank_invoice_cancelled = An invoice that was paid is cancelled, so its payments can’t be undone. Nothing was changed.

# Error.
bank_line_changed = Somebody has decided about this line in the meantime. Nothing was recorded.

# Error.
bank_line_missing = This line no longer exists. Nothing was recorded.

# Error: recording the payment would start a membership, but its programme is gone.
bank_rules_missing = The programme version that this member applied under isn’t on this site any more, so nothing was recorded. Ask the person who runs this site to bring it back.

# Error.
bank_file_changed = Somebody has imported, undone or discarded this file in the meantime. Nothing was changed.

# Error at the columns of a table.
bank_columns_missing = Choose the columns with the booking date and the amount, or with money in and money out

# Error at the columns of a table.
bank_column_twice = Only texts can be in several columns. Choose one column for everything else

# Error at the field for a currency.
bank_currency_wrong = Enter a currency code of three letters, such as EUR

# Error.
bank_no_lines = This file has no lines to import. Read it again with other columns, or discard it.

# Status.
bank_done_aside = The line is set aside.

# Status.
bank_done_reopen = You can decide about the line again.

# Status.
bank_done_read = The file was read again.

# Status.
bank_done_import = The file is imported.

# Status: fewer payments were recorded than the button promised.
# Variables: $n
bank_done_import_changed =
    { $n ->
         [one] The file is imported. Something changed since you opened it, so { $n } line that would have been recorded needs a decision.
        *[other] The file is imported. Something changed since you opened it, so { $n } lines that would have been recorded need a decision.
    }

# Status.
bank_done_discard = The file is discarded. Nothing was recorded.

# Status.
bank_done_undo = The import is undone.

# Link from a file to all bank statements.
bank_back = All bank statements

# Who uploaded a file, and when.
# Variables: $moment, $who
bank_uploaded_by = Uploaded by { $who }, { $moment }

# Who imported a file, and when.
# Variables: $moment, $who
bank_imported_by = Imported by { $who }, { $moment }

# Who undid the import of a file, and when.
# Variables: $moment, $who
bank_undone_by = Undone by { $who }, { $moment }

# What’s in a file, as a sentence.
# Variables: $clauses
bank_sum = { $clauses }.

# In the sentence about what importing a file will do.
# Variables: $n
bank_sum_to_record =
    { $n ->
         [one] { $n } payment will be recorded
        *[other] { $n } payments will be recorded
    }

# In the sentence about what importing a file will do: payments that went back.
# Variables: $n
bank_sum_returns_to_record =
    { $n ->
         [one] { $n } return will be recorded
        *[other] { $n } returns will be recorded
    }

# In the sentence about a file that’s imported.
# Variables: $n
bank_sum_recorded =
    { $n ->
         [one] { $n } payment is recorded
        *[other] { $n } payments are recorded
    }

# In the sentence about a file that’s imported: payments that went back.
# Variables: $n
bank_sum_returns_recorded =
    { $n ->
         [one] { $n } return is recorded
        *[other] { $n } returns are recorded
    }

# In the sentence about a file.
# Variables: $n
bank_sum_open =
    { $n ->
         [one] { $n } line needs a decision
        *[other] { $n } lines need a decision
    }

# In the sentence about a file.
# Variables: $n
bank_sum_aside =
    { $n ->
         [one] { $n } line pays no invoice
        *[other] { $n } lines pay no invoice
    }

# In the sentence about a file.
# Variables: $n
bank_sum_known =
    { $n ->
         [one] { $n } line was imported before
        *[other] { $n } lines were imported before
    }

# Instead of what importing a file will do.
bank_empty = No lines could be read from this file.

# About a file whose import was undone.
bank_undone_text = This import was undone. Its payments no longer count.

# On the page of a file that isn’t imported yet, before a link to its earlier import.
# Variables: $moment, $who
bank_same = The same file was imported by { $who }, { $moment }.

# Link to the earlier import of the same file.
bank_same_link = Open that import

# Above the open lines of a file that isn’t imported yet.
bank_decide_later = You can decide about these lines once the file is imported.

# Button, if no payment will be recorded.
bank_import = Import

# Button. What’s recorded: “12 payments”, or “12 payments and 1 return”.
# Variables: $what
bank_import_record = Import and record { $what }

# How many payments an import records or undoes.
# Variables: $n
bank_payments =
    { $n ->
         [one] { $n } payment
        *[other] { $n } payments
    }

# How many payments that went back an import records or undoes.
# Variables: $n
bank_returns_count =
    { $n ->
         [one] { $n } return
        *[other] { $n } returns
    }

# Link that opens the form to discard a file.
bank_discard = Discard

# What discarding a file means.
bank_discard_text = We delete what was read from this file. Nothing has been recorded.

# Button.
bank_discard_button = Discard this file

# Link that opens the form to undo an import.
bank_undo_import = Undo this import

# What undoing an import means. What’s undone: “12 payments”, or “12 payments and 1 return”.
# Variables: $what
bank_undo_import_text = This undoes { $what }, and everything you’ve decided about its lines: what’s set aside, and why. Memberships that are active stay active.

# What undoing an import means, if no payment is recorded.
bank_undo_import_nothing = This undoes everything you’ve decided about its lines: what’s set aside, and why.

# Button.
bank_undo_import_button = Undo import

# Heading over the problems in a file.
bank_problems = What couldn’t be read

# How many problems in a file mean that a payment is missing.
# Variables: $n
bank_problems_lose =
    { $n ->
         [one] { $n } line was left out. If it’s a payment, record it yourself.
        *[other] { $n } lines were left out. If they’re payments, record them yourself.
    }

# How many lines of a table are missing because the file doesn’t state their currency. The words “Currency” and “Read again” are those of the form beneath.
# Variables: $n
bank_problems_currency =
    { $n ->
         [one] { $n } line was left out, because the file doesn’t state its currency. Enter it under Columns, in the field Currency, and press Read again.
        *[other] { $n } lines were left out, because the file doesn’t state their currency. Enter it under Columns, in the field Currency, and press Read again.
    }

# Above the problems in a file that’s damaged.
bank_problems_damaged = The file is damaged, so payments may be missing. Export it from your bank again.

# Above the problems in a file because of which no payment is missing.
bank_problems_check = Check this

# Link that opens the other problems in a file.
# Variables: $n
bank_problems_more =
    { $n ->
         [one] { $n } more
        *[other] { $n } more
    }

# The line of a file that a problem is in.
# Variables: $line
bank_problem_line = Line { $line }

# Problem in a file.
bank_problem_encoding = Some letters may be wrong: the file isn’t in the encoding it states.

# Problem in a file.
bank_problem_xml = The file is damaged. We’ve read what’s intact.

# Problem in a file.
bank_problem_entry = This entry is damaged.

# Problem in a file.
bank_problem_no_statement = The file contains no bank statement.

# Problem in a file.
bank_problem_no_entries = This statement has no entries.

# Problem in a file.
bank_problem_no_amount = The amount is missing.

# Problem in a file.
bank_problem_amount = The amount can’t be read.

# Problem in a file.
bank_problem_no_currency = The currency is missing.

# Problem in a file.
bank_problem_currency = This isn’t a currency.

# Problem in a file.
bank_problem_no_direction = It doesn’t say whether money came in or went out.

# Problem in a file.
bank_problem_direction = It’s unclear whether money came in or went out.

# Problem in a file.
bank_problem_no_status = It doesn’t say whether it’s booked, so we treat it as pending.

# Problem in a file.
bank_problem_status = It’s unclear whether it’s booked, so we treat it as pending.

# Problem in a file.
bank_problem_no_date = The booking date is missing.

# Problem in a file.
bank_problem_date = The date can’t be read.

# Problem in a file: the date from which the bank counts interest.
bank_problem_value_date = The value date can’t be read.

# Problem in a file.
bank_problem_charge = The bank’s charge can’t be read.

# Problem in a file.
bank_problem_line_amount = This payment of a batch has no amount of its own.

# Problem in a file.
bank_problem_undivided = The payments of this batch have no amounts of their own, so the batch is one line.

# Problem in a file.
bank_problem_add_up = The payments of this batch don’t add up to its amount, so the batch is one line.

# Problem in a file, with the amounts.
# Variables: $added, $stated
bank_problem_add_up_to = The payments of this batch add up to { $added }, but its amount is { $stated }, so the batch is one line.

# Problem in a file.
bank_problem_balance = The closing balance doesn’t follow from the entries.

# Problem in a file, with the amounts.
# Variables: $added, $stated
bank_problem_balance_of = The entries lead to a balance of { $added }, but the file states { $stated }.

# Problem in a file.
bank_problem_reversal = It’s a reversal, and the file doesn’t show whether money came in or went out. We read it as the standard says, and you decide about it.

# Problem in a file.
bank_problem_no_signs = No amount has a minus sign, and no column says whether money came in or went out, so nothing was read. Choose that column, or select that amounts without a minus sign came in.

# Problem in a file.
bank_problem_header = The names of the columns couldn’t be found.

# Problem in a file.
bank_problem_column = A column is missing.

# Problem in a file, with the column.
# Variables: $column
bank_problem_column_of = A column is missing: { $column }

# Problem in a file.
bank_problem_row = This row can’t be read.

# Problem in a file.
bank_problem_too_large = The file is too large, so it wasn’t read.

# Problem in a file.
bank_problem_too_many = The file has more than 20,000 payments, so it wasn’t read. Export a shorter period.

# Problem in a file.
bank_problem_too_wide = The table has more than 100 columns, so it wasn’t read.

# Heading over the columns of a table.
bank_columns = Columns

# Above the columns of a table.
bank_columns_text = Choose what each column contains, then read the file again.

# Choice for a column that isn’t read.
bank_column_ignored = Not read

# Instead of a column’s name.
# Variables: $number
bank_column_unnamed = Column { $number }

# Beneath a column’s name.
# Variables: $samples
bank_column_samples = Such as: { $samples }

# Label of a field.
bank_currency = Currency

# Beneath the field for a currency.
bank_currency_hint = For amounts that don’t state one, such as EUR

# Checkbox in the form for the columns of a table.
bank_has_signs = Amounts without a minus sign came in

# Button.
bank_read_button = Read again

# What a column contains.
bank_column_booking_date = Booking date

# What a column contains.
bank_column_value_date = Value date

# What a column contains.
bank_column_amount = Amount, negative if money went out

# What a column contains.
bank_column_credit = Money in

# What a column contains.
bank_column_debit = Money out

# What a column contains.
bank_column_direction = Whether money came in or went out

# What a column contains.
bank_column_currency = Currency

# What a column contains.
bank_column_status = Whether it’s booked or pending

# What a column contains.
bank_column_name = Payer’s name

# What a column contains.
bank_column_account = Payer’s account

# What a column contains.
bank_column_text = Text

# What a column contains.
bank_column_reference = Payment reference

# What a column contains.
bank_column_end_to_end = End-to-end ID

# What a column contains.
bank_column_entry_reference = Bank’s reference

# What a column contains.
bank_column_charges = Bank’s charges

# What a column contains.
bank_column_own_account = Your own account

# What a column contains.
bank_column_kind = Kind of entry
## In-kind commitments, for a foundation’s people and for members

# Link to the in-kind commitments, in the navigation between the pages for a foundation’s people.
in_kind_nav = In kind

# Heading of the list, and its table.
in_kind_heading = In-kind commitments

# Under the heading of the list.
in_kind_lead = What members have promised to give in kind, and how much of it has arrived.

# State of a commitment, and instead of its value.
in_kind_to_be_agreed = Value to be agreed

# State of a commitment, and filter.
in_kind_under_way = Under way

# State of a commitment, and filter: a milestone is overdue.
in_kind_late = Late

# Filter: a delivery waits for a decision.
in_kind_to_approve = To approve

# State of a commitment, and filter: the last milestone is overdue.
in_kind_fallen_short = Fallen short

# State of a commitment, and filter.
in_kind_fulfilled = Fulfilled

# State of a commitment, and filter: what was missing was billed or waived.
in_kind_closed = Closed

# Filter: every commitment.
in_kind_all = All

# Instead of a list.
in_kind_none_under_way = No commitment is under way.

# Instead of a list.
in_kind_none_late = No commitment is late.

# Instead of a list.
in_kind_none_to_approve = No delivery is waiting for approval.

# Instead of a list.
in_kind_none_fallen_short = No commitment has fallen short.

# Instead of a list.
in_kind_none_fulfilled = No commitment has been fulfilled yet.

# Instead of a list.
in_kind_none_closed = No commitment that fell short has been closed.

# Instead of a list.
in_kind_none = There are no in-kind commitments yet. They’re added when you approve an application with an in-kind contribution.

# Column and label: what a commitment or a milestone is worth.
in_kind_value = Value

# Column and label: what was accepted of a commitment.
in_kind_accepted = Accepted

# Column and label: what’s still to be delivered.
in_kind_open = Open

# Column: the day by which the next milestone is due.
in_kind_next_due = Next due

# In the list: how many deliveries wait for a decision.
# Variables: $n
in_kind_waiting =
    { $n ->
        [one] { $n } delivery to approve
       *[other] { $n } deliveries to approve
    }

# Title of a commitment’s page.
# Variables: $name
in_kind_title = In-kind commitment: { $name }

# Link from a commitment to all of them.
in_kind_back = All in-kind commitments

# Label: what the programme says about an in-kind contribution.
in_kind_kind = In-kind contribution

# Heading over what the applicant has promised, in their words.
in_kind_promise = What was promised

# Heading and label: what’s missing of a commitment that has fallen short.
in_kind_difference = Difference

# Label: the invoice for what’s missing.
in_kind_difference_invoice = Invoice for the difference

# After the label “Difference”.
in_kind_waived = Waived

# How far a commitment is.
# Variables: $accepted, $day, $open, $value
in_kind_summary = { $accepted } of { $value } accepted. { $open } is still open; the next milestone is due on { $day }.

# How far a commitment is that’s late or has fallen short.
# Variables: $accepted, $overdue, $value
in_kind_summary_overdue = { $accepted } of { $value } accepted. { $overdue } is overdue.

# How far a commitment was when it was closed.
# Variables: $accepted, $open, $value
in_kind_summary_closed = { $accepted } of { $value } accepted, { $open } short.

# How far a commitment is.
# Variables: $value
in_kind_summary_fulfilled = All of { $value } accepted.

# How far a commitment is whose value isn’t known.
in_kind_summary_to_be_agreed = Its value still has to be agreed.

# Heading.
milestones_heading = Milestones

# Instead of milestones.
milestones_none = There are no milestones yet.

# Column and label: what a milestone is called.
milestone_title = Milestone

# Label of a field of one of several milestones, and its name in errors.
# Variables: $field, $n
milestone_field = { $field } ({ $n })

# State of a milestone.
milestone_open = Not due yet

# State of a milestone: what’s missing was reported, and nobody has decided about it.
milestone_reported = Waiting for approval

# State of a milestone.
milestone_overdue = Overdue

# State of a milestone.
milestone_reached = Reached

# Title of the only milestone of a new commitment.
in_kind_first_milestone = The whole contribution

# Heading.
deliveries_heading = Deliveries

# Instead of deliveries.
deliveries_none = Nothing has been reported yet.

# Heading of a delivery: its value as reported, and its day.
# Variables: $day, $value
delivery_title = { $value } on { $day }

# State of a delivery.
delivery_waiting = Waiting for approval

# State of a delivery: what it counts for.
# Variables: $value
delivery_accepted = { $value } accepted

# State of a delivery.
delivery_sent_back = Sent back

# Under a delivery.
# Variables: $when
delivery_reported_at = Reported on { $when }

# Label: the value that’s accepted of a delivery.
in_kind_counts_for = It counts for

# Beneath the label.
# Variables: $open
in_kind_counts_for_hint = At most what’s open: { $open }

# Error at the field.
# Variables: $open
in_kind_more_than_open = It can’t count for more than what’s open: { $open }

# Label: a note about a delivery that’s accepted.
in_kind_accept_note = Note for the member (optional)

# Button.
in_kind_accept_button = Accept

# Opens the form that sends a delivery back.
in_kind_send_back = Send back

# In the form that sends a delivery back.
in_kind_send_back_text = It doesn’t count. The member gets an email with your reason, and can report it again.

# Button.
in_kind_send_back_button = Send back

# Opens the form that reopens a delivery.
in_kind_decide_again = Decide again

# In the form that reopens a delivery.
in_kind_decide_again_text = The decision no longer counts, and the delivery waits for approval again.

# Button.
in_kind_decide_again_button = Undo the decision

# Label.
in_kind_reason = Reason

# Error at the field.
in_kind_reason_missing = Enter a reason

# Opens the form that bills what’s missing.
in_kind_bill = Bill the difference

# In the form that bills what’s missing.
# Variables: $open
in_kind_bill_text = We’ll issue an invoice for { $open }, and email the member. If you cancel that invoice later, the commitment goes back to “Fallen short”.

# Button.
in_kind_bill_button = Issue invoice

# Opens the form that waives what’s missing.
in_kind_waive = Waive the difference

# In the form that waives what’s missing.
# Variables: $open
in_kind_waive_text = The member doesn’t have to deliver or pay the missing { $open }. You can undo it.

# Button.
in_kind_waive_button = Waive

# Opens the form that undoes a waiver.
in_kind_undo_waiver = Undo the waiver

# In the form that undoes a waiver.
in_kind_undo_waiver_text = The commitment goes back to “Fallen short”.

# Button.
in_kind_undo_waiver_button = Undo waiver

# Opens the form that gives more time.
in_kind_extend = Give more time

# In the form that gives more time.
in_kind_extend_text = Everything that’s overdue will be due on the new date.

# Label: the day by which something that’s overdue is due now.
in_kind_new_day = New due date

# Error at the field.
in_kind_day_passed = Enter today’s date or a later one

# Button.
in_kind_extend_button = Change due date

# Opens the form for the value and the milestones.
in_kind_plan = Value and milestones

# In the form for the value and the milestones.
in_kind_plan_text = The milestones have to add up to the value. Rows that you leave empty don’t count. Save to get more rows.

# Label: what a commitment is worth.
in_kind_whole_value = Value of the whole commitment

# Button.
in_kind_plan_button = Save milestones

# Error at the field.
in_kind_no_value = Enter values above zero

# Error at the field.
# Variables: $accepted
in_kind_below_accepted = { $accepted } was accepted already, so the value can’t be less

# Error at the field.
in_kind_no_milestones = Enter at least one milestone

# Error at the field.
in_kind_many_milestones = Enter at most 12 milestones

# Error at the field.
# Variables: $sum
in_kind_wrong_sum = The milestones add up to { $sum }, not to the value of the whole commitment

# Error, if somebody was faster.
in_kind_conflict = Someone else has changed this commitment, so nothing was saved. Check what’s here now, and try again.

# Status.
in_kind_done_plan = The milestones are saved.

# Status.
in_kind_done_accept = The delivery is accepted.

# Status.
in_kind_done_send_back = The delivery is sent back.

# Status.
in_kind_done_decide_again = The delivery is waiting for approval again.

# Status.
in_kind_done_extend = The due date is changed.

# Status.
in_kind_done_bill = The invoice for the difference is issued.

# Status.
in_kind_done_waive = The difference is waived.

# Status.
in_kind_done_undo_waiver = The waiver is undone.

# Line of an invoice: what’s missing of an in-kind commitment.
in_kind_invoice_line = Difference for the in-kind contribution

# Heading for members, and in the review console.
in_kind_own_heading = In-kind commitment

# Link from a member’s commitment to the status page.
in_kind_own_back = Your application

# Link on a member’s status page.
in_kind_own_link = Milestones and deliveries

# Link in the review console.
in_kind_console_link = Milestones and deliveries

# Heading of the member’s form.
delivery_report = Report a delivery

# Label: the day on which something was delivered.
delivery_day = Day of the delivery

# Error at the field.
delivery_day_wrong = Enter the day of the delivery: today or earlier

# Label.
delivery_what = What did you deliver?

# Beneath the label.
delivery_what_hint = For example who worked on what and for how long, or which hardware is where.

# Label.
delivery_link = Link to evidence (optional)

# Beneath the label.
delivery_link_hint = For example a report, a delivery note or a repository

# Label, and in an email: the value of a delivery, as the member reports it.
delivery_value = What it’s worth

# Button.
delivery_report_button = Report delivery

# Status.
delivery_done = Thank you. We’ve received your report, and we’ll email you once we’ve checked it.

# Error, if somebody was faster.
delivery_conflict = This page has changed since you opened it, so nothing was reported. Check what’s here now, and report it again if it’s missing.

# In the history of an application.
history_commitment = In-kind commitment added

# In the history of an application.
history_commitment_planned = Value and milestones changed

# In the history of an application.
history_delivery_reported = Delivery reported

# In the history of an application.
history_delivery_accepted = Delivery accepted

# In the history of an application.
history_delivery_sent_back = Delivery sent back

# In the history of an application.
history_delivery_reopened = Decision about a delivery undone

# In the history of an application.
history_commitment_extended = More time given for the in-kind commitment

# In the history of an application.
history_commitment_reminded = Member reminded of a milestone

# In the history of an application.
history_fell_short = In-kind commitment fell short

# In the history of an application.
history_difference_billed = Difference billed

# In the history of an application.
history_difference_waived = Difference waived

# In the history of an application.
history_waiver_undone = Waiver undone

# In the history of a meeting.
history_meeting_planned = Meeting planned

# In the history of a meeting.
history_meeting_changed = Title or date changed

# In the history of a meeting.
history_meeting_closed = Meeting closed

# In the history of a meeting.
history_agenda_extended = Applications added to the agenda

# In the history of a meeting.
history_agenda_shortened = Application removed from the agenda

# Label of a link in emails.
in_kind_mail_link = Milestones and deliveries

# Subject of an email to a member.
# Variables: $reference, $foundation
delivery_accepted_subject = Delivery accepted: { $reference }, { $foundation }

# Opening.
delivery_accepted_opening = We’ve accepted what you reported. Thank you.

# Subject of an email to a member.
# Variables: $reference, $foundation
delivery_sent_back_subject = Please check your delivery: { $reference }, { $foundation }

# Opening, before the reason.
delivery_sent_back_opening = We can’t accept what you reported yet. This is why:

# Subject of an email to a member.
# Variables: $foundation, $title
milestone_due_subject = Due soon: { $title }, { $foundation }

# Opening.
milestone_due_opening = A milestone of your in-kind commitment is due soon. If you’ve delivered it already, please report it.

# Subject of an email to a member.
# Variables: $foundation, $title
milestone_overdue_subject = Overdue: { $title }, { $foundation }

# Opening.
milestone_overdue_opening = A milestone of your in-kind commitment is overdue. If you’ve delivered it, please report it. Otherwise, reply to this email and tell us when we can expect it.

# Subject of an email to a member.
# Variables: $reference, $foundation
difference_billed_subject = Invoice for the difference: { $reference }, { $foundation }

# Opening.
difference_billed_opening = Not all of your in-kind commitment has arrived, so we’ve issued an invoice for the difference. You’ll find it on the page below, with its due date.

# Subject of an email to staff.
# Variables: $party
delivery_reported_subject = Delivery to approve: { $party }

# Opening.
delivery_reported_opening = A member has reported a delivery. Please accept it or send it back.

# Subject of an email to finance people.
# Variables: $party
fallen_short_subject = In-kind commitment fell short: { $party }

# Opening.
fallen_short_opening = The last milestone of an in-kind commitment is overdue. You can bill the difference, give more time, or waive it.

## Benefits: what members ask for, and what becomes of it

# Link to the fulfilment board, in the navigation between the pages for a foundation’s people.
staff_benefits = Benefits

# Heading of the fulfilment board, and its table.
uses_heading = What we owe members, and when

# Under the heading of the fulfilment board.
uses_lead = What members have asked for of their benefits, by the date it’s due.

# Filter: something is still to happen.
uses_open = Still to come

# Filter: a request that nobody has answered.
uses_to_answer = To answer

# Filter: what was refused, withdrawn or missed.
uses_not_delivered = Not delivered

# Filter: everything that was asked for.
uses_all = All

# Instead of a list.
uses_none_open = Nothing is still to come.

# Instead of a list.
uses_none_to_answer = No request is waiting for an answer.

# Instead of a list.
uses_none_planned = Nothing is planned.

# Instead of a list.
uses_none_late = Nothing is late.

# Instead of a list.
uses_none_delivered = Nothing has been delivered yet.

# Instead of a list.
uses_none_not_delivered = Nothing was refused, withdrawn or missed.

# Instead of a list.
uses_none = Members haven’t asked for anything yet.

# In the list of benefits to filter by: all of them.
uses_every_benefit = All benefits

# Button that filters by benefit and member.
uses_limit = Show

# Column: the day on which a member asked.
uses_asked_on = Requested on

# Column and label: what a tier gives, such as webinars.
benefit_column = Benefit

# State of something that a member has asked for.
use_requested = Requested

# State of something that a member has asked for.
use_approved = Approved, no date yet

# State of something that a member has asked for, and filter.
use_planned = Planned

# State of something that a member has asked for, and filter.
use_done = Delivered

# State of something that a member has asked for.
use_refused = Refused

# State of something that a member has asked for.
use_withdrawn = Withdrawn

# State of something that a member has asked for: it didn’t happen on its day.
use_missed = Didn’t take place

# Next to a state, and filter: the day has passed.
use_late = Late

# Title of the page of something that a member has asked for.
# Variables: $benefit, $name
use_title = { $benefit }: { $name }

# Link from something that a member has asked for to the fulfilment board.
use_back = All requests

# Heading and label: what a request is about.
use_what = What it’s about

# Label: the day for which something is planned.
use_day = Date

# Label: the day for which the member asked.
use_wanted = Requested for

# Label: the day for which it’s planned.
use_scheduled = Planned for

# Label: the day on which it took place.
use_delivered = Took place on

# Heading: what’s left of a benefit.
use_left = What’s left

# How many other members have a benefit that only some can have at the same time.
# Variables: $taken, $all
use_room = { $taken } of { $all } places are taken by other members.

# Warning before something is promised that can’t be delivered.
use_room_full = There are no places left. If you approve this request, you promise more than you can deliver.

# Heading over the forms for what can be done.
use_steps = What happens next

# Label: a note about a decision, for the member.
use_note = Note for the member (optional)

# Label: what shows that something took place.
use_evidence = Evidence

# Label: the URL of evidence.
use_link = Link to evidence (optional)

# Label: evidence in words.
use_evidence_note = Note (optional if there’s a link)

# Opens the form that approves a request.
use_approve = Approve without a date

# In the form that approves a request.
use_approve_text = The member gets an email. You can plan the date later.

# Button.
use_approve_button = Approve

# Opens the form that plans a day.
use_schedule = Plan a date

# In the form that plans a day.
use_schedule_text = The member gets an email with the date. You can change it later.

# Button.
use_schedule_button = Save the date

# Opens the form that refuses a request.
use_refuse = Refuse

# In the form that refuses a request.
use_refuse_text = The request no longer counts, so the member can ask for something else. They get an email with your reason.

# Button.
use_refuse_button = Refuse the request

# Opens the form that records that something took place.
use_deliver = Record as delivered

# In the form that records that something took place.
use_deliver_text = It counts as used. The member sees the link and the note as evidence.

# Button.
use_deliver_button = Record

# Opens the form that records that something didn’t happen.
use_miss = It didn’t take place

# In the form that records that something didn’t happen.
use_miss_text = The request no longer counts, so the member can ask again. They get an email with your reason.

# Button.
use_miss_button = Record that it didn’t take place

# Opens the form that withdraws a request.
use_withdraw = Withdraw

# In the form that withdraws a request.
use_withdraw_text = The request no longer counts, and you can ask again.

# Button.
use_withdraw_button = Withdraw the request

# Error, if somebody was faster.
use_conflict = Someone else has changed this, so nothing was saved. Check what’s here now, and try again.

# Status.
use_done_approve = Approved. The member gets an email.

# Status.
use_done_schedule = The date is saved. The member gets an email.

# Status.
use_done_refuse = Refused. The member gets an email with your reason.

# Status.
use_done_deliver = Recorded as delivered. The member gets an email.

# Status.
use_done_miss = Recorded. It doesn’t count, and the member gets an email.

# Under something that a member has asked for.
# Variables: $when, $who
use_asked_by = Requested by { $who }, { $when }

# Heading of a member’s page with everything that the membership gives, and link to it.
benefits_heading = Benefits

# Under the heading of a member’s benefits.
# Variables: $first, $last
benefits_lead = What your membership gives you from { $first } to { $last }.

# Under the heading of a member’s benefits, without a fixed end.
# Variables: $first
benefits_lead_open = What your membership gives you from { $first }.

# Link from the home page of the member area.
benefits_link = Ask for benefits, and see what’s left

# Instead of a list.
benefits_none = Your tier comes with no benefits.

# Heading over benefits that a member can ask for.
benefits_usable = What you can use

# Heading over benefits that need no request.
benefits_others = Also included

# Instead of forms.
benefits_may_not = Only managers, signatories and marketing contacts can ask for benefits.

# Under boxes that show how much of a benefit is used.
benefit_legend = Filled: used. Striped: planned. Empty: still yours.

# How much of a benefit is used.
# Variables: $used, $planned, $left, $all
benefit_counts = { $used } used, { $planned } planned, { $left } of { $all } left

# How much of a benefit is used, if nothing is planned.
# Variables: $used, $left, $all
benefit_counts_plain = { $used } used, { $left } of { $all } left

# How much of a benefit without a limit is used.
# Variables: $used, $planned
benefit_counts_unlimited = { $used } used, { $planned } planned, no limit

# What carried over from the period before.
# Variables: $n
benefit_carried =
    { $n ->
        [one] { $n } carried over from the period before
       *[other] { $n } carried over from the period before
    }

# What’s planned in a later period and carries over.
# Variables: $n
benefit_kept =
    { $n ->
        [one] { $n } already planned in a later period
       *[other] { $n } already planned in a later period
    }

# When what’s left expires.
# Variables: $day
benefit_expires = What’s left expires after { $day }.

# What becomes of what’s left.
# Variables: $n, $day
benefit_carries =
    { $n ->
        [one] Up to { $n } unused carries over after { $day }.
       *[other] Up to { $n } unused carry over after { $day }.
    }

# Opens the list of earlier and later periods.
benefit_periods = Other periods

# When a right begins.
# Variables: $day
benefit_starts = You can use it from { $day }

# Error at the field, and instead of a form.
# Variables: $day
benefit_not_before = You can use it from { $day }

# Error at the field, and instead of a form.
# Variables: $day
benefit_term_ends = Your term ends on { $day }

# Error at the field.
# Variables: $day
benefit_too_far = Enter { $day } or an earlier date

# Error at the field.
# Variables: $day
benefit_none_left_until = Nothing is left for that date. The next period starts on { $day }

# Error at the field, and instead of a form.
benefit_none_left = Nothing is left

# Error at the field.
benefit_kept_for_later = What’s left for that date is already planned in a later period

# Error at the field, and instead of a form.
# Variables: $n
benefit_too_many =
    { $n ->
        [one] { $n } is planned already. Wait until it’s delivered
       *[other] { $n } are planned already. Wait until some are delivered
    }

# Opens the form that asks for a benefit.
benefit_ask = Ask for this

# Beneath the label.
benefit_ask_what_hint = For example a title, a topic, or what we need to know

# Label: the day for which a member asks.
benefit_ask_day = Date you’d like

# Beneath the label.
benefit_ask_day_hint = It counts for the period with this date, even if we agree on another

# Button.
benefit_ask_button = Send request

# Heading over everything that a member has asked for.
benefits_history = What you’ve asked for

# Instead of a list.
benefits_history_none = You haven’t asked for anything yet.

# Status.
benefit_done_request = We’ve received your request and will answer by email.

# Status.
benefit_done_withdraw = Withdrawn. You can ask again.

# Error, if a colleague or the foundation was faster.
benefit_conflict = Someone else has changed something, so nothing was sent. Check what’s here now, and try again.

# Subject of an email to staff.
# Variables: $party, $benefit
benefit_asked_subject = { $party } asks for: { $benefit }

# In an email to staff.
benefit_asked_opening = A member has asked for a benefit. Please answer the request.

# Subject of an email to staff.
# Variables: $party, $benefit
benefit_withdrawn_subject = { $party } has withdrawn: { $benefit }

# In an email to staff.
benefit_withdrawn_opening = A member has withdrawn a request. You don’t need to do anything.

# Label of a link in an email to staff.
benefit_mail_staff_link = Open the request

# Label of a link in an email to a member.
benefit_mail_link = See your benefits

# Subject of an email to a member.
# Variables: $benefit
benefit_approved_subject = Approved: { $benefit }

# In an email to a member.
benefit_approved_opening = We’ve approved your request. We’ll agree on a date with you.

# Subject of an email to a member.
# Variables: $benefit
benefit_scheduled_subject = Date planned: { $benefit }

# In an email to a member.
benefit_scheduled_opening = We’ve planned a date for your request.

# Subject of an email to a member.
# Variables: $benefit
benefit_refused_subject = Not approved: { $benefit }

# In an email to a member.
benefit_refused_opening = We can’t approve your request, for the reason below. It doesn’t count, so you can ask for something else.

# Subject of an email to a member.
# Variables: $benefit
benefit_delivered_subject = Delivered: { $benefit }

# In an email to a member.
benefit_delivered_opening = We’ve recorded this benefit as delivered.

# Subject of an email to a member.
# Variables: $benefit
benefit_missed_subject = Didn’t take place: { $benefit }

# In an email to a member.
benefit_missed_opening = What you asked for didn’t take place, for the reason below. Your request doesn’t count, so you can ask again.

# Subject of an email to a member.
# Variables: $benefit
benefit_gone_subject = Withdrawn: { $benefit }

# In an email to a member.
benefit_gone_opening = This request was withdrawn. It doesn’t count.

# What happened.
history_benefit_requested = Benefit requested

# What happened.
history_benefit_approved = Benefit approved

# What happened.
history_benefit_scheduled = Date of a benefit planned

# What happened.
history_benefit_refused = Benefit refused

# What happened.
history_benefit_delivered = Benefit delivered

# What happened.
history_benefit_missed = Benefit didn’t take place

# What happened.
history_benefit_withdrawn = Request for a benefit withdrawn

# What happened.
history_proof_made = Proof of membership made

# What happened.
history_proof_withdrawn = Proof of membership withdrawn

## The people of a member

# A link to the page where people are named and changed.
people_all = Change people

# Beneath the heading “People”.
people_lead = The people who act for you. They sign in with these email addresses.

# Beneath the heading “People”, for somebody who can only change their own entry.
people_lead_others = The people who act for the member. You can correct or end your own role. A manager or a signatory can change the rest.

# What the people can do who manage the membership.
people_manager_help = They can do everything: change people, ask for benefits, pay, renew and leave.

# Beneath a role: how many people it has.
# Variables: $n
people_exactly =
    { $n ->
        [one] Exactly 1 person
       *[other] Exactly { $n } people
    }

# Beneath a role: how many people it has.
# Variables: $n
people_up_to =
    { $n ->
        [one] At most 1 person
       *[other] At most { $n } people
    }

# Beneath a role: how many people it has.
# Variables: $least, $n
people_between =
    { $n ->
        [one] { $least } to { $n } person
       *[other] { $least } to { $n } people
    }

# Label of the field.
people_full_name = Full name

# Beneath the label of an email address.
people_email_hint = They sign in with this address.

# Label of the field: from when somebody has a role.
people_first_day = First day

# Label of the field: until when somebody has a role.
people_last_day = Last day

# Beneath the label.
people_last_day_optional = Leave this empty if there’s no end.

# Opens a form that gives somebody a role.
people_name = Name somebody

# Opens a form that adds a deputy to a role.
people_add_deputy = Add a deputy

# Button.
people_name_button = Name them

# Checkbox in a form that gives somebody a role.
people_as_deputy = As a deputy

# Beneath the checkbox.
people_deputy_hint = A deputy can do the same, but doesn’t count as one of the people in this role. A role can have 5 deputies.

# Opens a form, and its button: somebody else gets the role.
people_hand_over = Hand over

# In the form.
# Variables: $name
people_hand_over_text = { $name } keeps the role until the day before.

# Opens a form for mistakes in a name or an email address.
people_correct = Correct a typo

# In the form.
people_correct_text = Only for mistakes. If it’s another person, hand over the role instead.

# In the form, for the reader’s own role.
people_correct_own = You’ll sign in with this address from then on, so check it twice.

# Button.
people_correct_button = Save

# Opens a form that ends somebody’s role.
people_end = End the role

# In the form.
people_end_text = The role ends after this day. You can undo that until the day after.

# In the form, for the reader’s own role.
people_end_own = Your role ends after this day. You can undo that until then.

# In the form, for a role that hasn’t started yet.
people_cancel_text = They won’t get this role.

# Beneath the label of the last day.
people_at_once = To end the role at once, enter yesterday’s date.

# Button.
people_end_button = End the role

# Button: undoes the end of somebody’s role.
people_stay = Undo the end of this role

# Instead of a form to end a role.
people_needed = Somebody has to have this role, so you can only hand it over.

# Instead of a form to end the reader’s own role.
people_needed_ask = Somebody has to have this role. Ask a manager to hand it over.

# What was done.
people_done_name = The role has a new person. We’ve sent them an email.

# What was done.
people_done_hand_over = The role is handed over. We’ve sent both of them an email. To undo this, hand it back.

# What was done.
people_done_correct = The entry is corrected.

# What was done.
people_done_leave = The role now has a last day. We’ve emailed the person.

# What was done.
people_done_stay = The role no longer has a last day.

# Error: somebody else was faster.
people_conflict = Somebody else has changed this membership in the meantime, so nothing was saved. Check the people below, and try again.

# Error.
people_unknown_role = The programme doesn’t have this role any more

# Error.
people_over = This person doesn’t have the role any more

# Error.
# Variables: $day
people_ending = This role ends on { $day }. Undo that first, or name somebody from the next day

# Error.
people_unchanged = This doesn’t change anything

# Error.
people_day_passed = Enter a day that hasn’t passed

# Error.
people_day_far = Enter a day within the next 2 years

# Error.
people_ends_before = The last day can’t be before the first

# Error.
# Variables: $day
people_not_theirs = They have this role from { $day }. Enter that day or a later one

# Error.
people_same = They already have this role. Enter somebody else’s email address

# Error.
people_has_role = Somebody with this email address already has this role at that time

# Error.
# Variables: $n, $day
people_too_few =
    { $n ->
        [one] From { $day }, nobody would have this role. Hand it over, or name somebody else first
       *[other] From { $day }, fewer than { $n } people would have this role. Hand it over, or name somebody else first
    }

# Error.
# Variables: $n, $day
people_too_many =
    { $n ->
        [one] From { $day }, more than 1 person would have this role
       *[other] From { $day }, more than { $n } people would have this role
    }

# Error.
# Variables: $day
people_last_manager = From { $day }, nobody would manage the membership. Name another manager first

# Error.
people_many_deputies = A role can have at most 5 deputies

# Subject of an email to somebody who has a new role.
# Variables: $role, $member
people_mail_named_subject = { $member } has named you for a role: { $role }

# First paragraph.
# Variables: $role, $member
people_mail_named = You have a role for { $member }: { $role }.

# First paragraph.
# Variables: $role, $member
people_mail_deputy = You’re a deputy for a role of { $member }: { $role }.

# In an email to somebody who has a new role.
people_mail_how = Sign in with the address this email was sent to. You’ll see the membership from your first day. If you think this is a mistake, reply to this email.

# Subject of an email to somebody whose role ends.
# Variables: $role, $member
people_mail_ends_subject = Your role for { $member } ends: { $role }

# First paragraph.
# Variables: $role, $member
people_mail_ends = Your role for { $member } ends: { $role }.

# Last paragraph.
people_mail_ends_wrong = If you think this is a mistake, reply to this email.

# Subject of an email to those who manage a membership.
# Variables: $member
people_mail_changed_subject = Change to the people who act for { $member }

# First paragraph.
# Variables: $member
people_mail_changed = Somebody has changed who acts for { $member }.

# Label in an email: the day from which a change counts, or the last day.
people_mail_day = Day

# Label in an email: who made a change.
people_mail_who = Changed by

# Last paragraph.
people_mail_changed_wrong = If you don’t know why, look at the people and undo the change.

# A link in an email.
people_mail_link = See the people of this membership

# What happened.
history_contact_named = Person named

# What happened.
history_contact_handed_over = Role handed over

# What happened: a typo.
history_contact_corrected = Contact corrected

# What happened.
history_contact_ended = Last day of a role set

# What happened.
history_contact_kept = End of a role undone

## Passkeys

# Heading on the account page.
passkeys_heading = Passkeys

# Under the heading.
passkeys_text = A passkey signs you in without a code. It’s on your device or in your password manager. Your fingerprint, face or PIN unlocks it.

# Instead of the list.
passkeys_none = You don’t have a passkey yet.

# Under the list.
passkeys_last = You can remove all of them: you can still sign in with a code from an email.

# In the list.
# Variables: $date
passkeys_added = Added on { $date }

# In the list.
# Variables: $date
passkeys_used = Last used on { $date }

# In the list, for a passkey that hasn’t signed anyone in.
passkeys_unused = Not used yet

# Opens the form to remove a passkey. Its name follows, for screen readers.
passkeys_remove = Remove

# In the form to remove a passkey.
passkeys_remove_text = You won’t be able to sign in with this passkey any more, and you can’t undo this. Delete it on your device, too. To confirm, type its name.

# Label of the field to confirm the removal.
# Variables: $name
passkeys_typed = Name of the passkey ({ $name })

# Error at that field.
passkeys_other_name = Type the passkey’s name as it’s shown in the list

# Button.
passkeys_remove_button = Remove passkey

# Label of the field for the name of a new passkey.
passkeys_name = Name of the new passkey

# Under the label.
passkeys_name_hint = So that you recognise it later, such as: work laptop.

# Error at that field.
passkeys_name_missing = Enter a name for the passkey

# Button.
passkeys_add = Add a passkey

# Instead of the form, if the browser runs no scripts.
passkeys_need_scripts = To add a passkey, turn on JavaScript.

# Message at the top, when it was done.
passkeys_done_add = The passkey is added. You can sign in with it from now on.

# Message at the top, when it was done.
passkeys_done_remove = The passkey is removed.

# Button on the page for signing in.
passkey_sign_in = Sign in with a passkey

# Message, if the browser’s dialog was closed.
passkey_cancelled = Nothing was done: you cancelled it, it took too long, or there’s no passkey for this site here. You can try again.

# Message, if the device has a passkey of this account.
passkey_here = This device or password manager has a passkey for your account already.

# Message, if the browser has no passkeys, or can’t reach the site.
passkey_failed = This didn’t work: your browser may not support passkeys, or it can’t reach the site.

# Error.
passkey_problem_off = Passkeys are turned off on this site.

# Error: the form was sent before the page’s script was ready.
passkey_problem_unsent = The page wasn’t ready yet. Press the button again.

# Error.
passkey_problem_expired = This took too long, or was sent twice. Try again.

# Error.
passkey_problem_unknown = No account has this passkey. It may have been removed. Sign in another way, and delete it on your device.

# Error.
passkey_problem_other_account = This passkey belongs to another account. Use one of yours.

# Error: the passkey’s counter went back.
passkey_problem_copied = We didn’t accept this passkey, because somebody may have a copy of it. Sign in another way, remove it, and add a new one.

# Error.
passkey_problem_known = This passkey has been added already, here or to another account.

# Error.
# Variables: $n
passkey_problem_too_many = You have { $n } passkeys, and can’t add more. Remove one first.

# Error.
passkey_problem_invalid = We couldn’t check this passkey. Try again, or use another way.

## Signing in with a provider

# Button on the page for signing in.
# Variables: $name
provider_sign_in = Sign in with { $name }

# Heading of the page that leads to the provider.
# Variables: $name
provider_leaving = Continue to { $name }

# Under the heading, before the link.
provider_leaving_text = Your browser should take you there automatically. If it doesn’t, use the link.

# Error.
# Variables: $name
provider_problem_down = { $name } can’t be reached at the moment. Try again in a few minutes, or sign in another way.

# Error.
# Variables: $name
provider_problem_refused = { $name } didn’t sign you in. You may have cancelled, or you’re not allowed to use this site with it.

# Error.
# Variables: $name
provider_problem_expired = Signing in with { $name } took too long, or it was used already. Start again.

# Error.
# Variables: $name
provider_problem_invalid = We couldn’t verify what { $name } sent. Try again. If it happens again, contact the people who run this site.

# Error.
# Variables: $name
provider_problem_no_email = { $name } hasn’t confirmed your email address, so we can’t find your account. Confirm it there, or sign in another way.

# Error.
# Variables: $name
provider_problem_other_account = The account you used at { $name } belongs to a different account here. Use the one you normally sign in with.

# Error on the page to sign in. The provider only signs in people whose email address has one of certain domains.
# Variables: $name
provider_problem_other_domain = { $name } can’t sign in people with your email address on this site. Sign in another way, or ask the people who run this site.

# Next to a role that comes from a provider’s group.
# Variables: $name
roles_from_provider = from { $name }

# In the form to end such a role.
# Variables: $name
roles_end_from_provider = This role comes from a group at { $name }. It comes back when they next sign in there, unless they leave the group.

## Without email

# Under the heading, on a site where nobody signs in with an email.
sign_in_without_email = Choose how to sign in.

# Under the list of passkeys, on a site where nobody signs in with an email.
# Variables: $name
passkeys_last_provider = You can remove all of them: you can still sign in with { $name }.

## Confirming who you are

# Heading of the page before something that can’t be undone.
confirm_again_heading = Confirm that it’s you

# Under the heading.
# Variables: $n
confirm_again_text = This is an important change, and you signed in more than { $n } minutes ago. Sign in once more. You’ll then come back to your form, with everything you typed.

# Button, under the field for the code.
confirm_button_code = Confirm

# Over the button to send a code.
# Variables: $address
confirm_email = We’ll send a code to { $address }.

# Message over the form, when somebody has confirmed.
confirm_done = Thanks for confirming that it’s you. Nothing is done yet: check the form, and send it again.

## A provider that doesn't ask again

# Error.
# Variables: $name
provider_problem_not_asked = { $name } didn’t say that it checked again that it’s you, so this doesn’t count. Confirm another way.

## Meetings, for those who decide

# Navigation for a foundation’s people, and heading of the list.
meetings_heading = Meetings

# Under the heading.
meetings_lead = A body decides about many applications together, and the minutes say what it decided.

# Instead of the list.
meetings_none = No meetings yet.

# Column of the list: how many applications are on the agenda.
meetings_applications = Applications

# Heading over the links for new meetings.
meetings_plan = Plan a meeting

# Under the link to plan a meeting of a body.
# Variables: $n
meetings_waiting =
    { $n ->
         [one] { $n } application is waiting
        *[other] { $n } applications are waiting
    }

# In the list of meetings, and on a meeting’s page.
# Variables: $n
meeting_items =
    { $n ->
         [one] { $n } application
        *[other] { $n } applications
    }

# State of a meeting.
meeting_open = Open

# State of a meeting.
# Variables: $day
meeting_closed_on = Closed on { $day }

# Link above a meeting’s heading.
meeting_back = All meetings

# Name of a body that meets, on its own.
body_staff = Staff

# Name of a body that meets, on its own, where nobody has said who the officer is.
body_officer = Officer in charge

# Name of a body that meets, on its own.
body_committee = Membership committee

# Name of a body that meets, on its own.
body_board = Board

# Heading of the page to plan a meeting.
# Variables: $body
meeting_new = New meeting: { $body }

# Label of a field, and label in emails.
meeting_title = Title

# Hint of the field.
meeting_title_hint = Such as “December meeting”. It’s on the minutes.

# Label of a field, and label in emails and minutes.
meeting_day = Date

# Label in emails and minutes: the staff, the board or a committee.
meeting_body = Body

# Legend of the checkboxes with applications.
meeting_choose = Applications on the agenda

# Hint of the checkboxes.
meeting_choose_hint = Everything that’s waiting is selected. Deselect what this meeting shouldn’t decide about.

# Instead of the form for a new meeting.
meeting_nothing_waits = No applications are waiting, or they’re all on an agenda already.

# Under the button to plan a meeting.
meeting_plan_text = Everyone who decides gets an email with the date and a link.

# Button.
meeting_plan_button = Plan meeting

# Error.
meeting_title_missing = Enter a title

# Error.
meeting_title_long = Use at most 200 characters

# Error.
meeting_day_wrong = Enter a date, such as 2026-12-10

# Error.
meeting_nothing_chosen = Select at least one application

# Error.
meeting_too_many = An agenda has at most 100 applications. Plan another meeting for the others

# Error.
meeting_twice = There’s already an open meeting with this title on this day

# Error.
meeting_changed = Someone else has changed this meeting in the meantime, so nothing was done. Check what’s new, and send the form again.

# Error.
meeting_not_own = Only the person who took it off the consent agenda can put it back

# Error.
meeting_over = This meeting is closed, so nothing was done.

# Error.
meeting_skipped = Your vote isn’t recorded for some of the applications. The agenda says why.

# Status.
meeting_done_planned = The meeting is planned. Everyone who decides gets an email.

# Status.
meeting_done_approve = Your votes are recorded.

# Status.
meeting_done_take_off = It’s off the consent agenda.

# Status.
meeting_done_put_back = It’s back on the consent agenda.

# Status.
meeting_done_add = The applications are on the agenda.

# Status.
meeting_done_remove = It’s not on the agenda any more.

# Status.
meeting_done_change = The meeting is changed.

# Status.
meeting_done_close = The meeting is closed, and its minutes are ready.

# On a meeting’s page.
# Variables: $who
meeting_planned_by = Planned by { $who }

# Heading of the items.
meeting_agenda = Agenda

# Instead of the items.
meeting_empty = The agenda is empty.

# At an item.
# Variables: $day
item_waits_since = Waiting since { $day }.

# At an item: what it means for the reader.
item_conflict = You have a conflict of interest

# At an item: what it means for the reader.
item_approved = You approve

# At an item: what it means for the reader.
item_declined = You decline

# At an item that was to be approved with others.
item_not_conflict = You have a conflict of interest, so your vote isn’t recorded.

# At an item that was to be approved with others.
item_not_taken_off = It was taken off the consent agenda, so your vote isn’t recorded.

# At an item that was to be approved with others.
item_not_changed = Something has changed since you looked, so your vote isn’t recorded. Read the application again.

# At an item that was to be approved with others.
item_not_over = It’s no longer waiting for these votes, so yours isn’t recorded.

# At an item that was to be approved with others.
item_not_yet = There wasn’t enough time for this one. Send the form again. Votes that were recorded won’t change.

# At an item that was to be approved with others.
item_vote_recorded = Your vote is recorded.

# At an item that isn’t decided with the others.
# Variables: $who
item_taken_off = Decided on its own: taken off the consent agenda by { $who }

# Opens the form to take an item off the consent agenda.
item_take_off = Decide on its own

# In the form.
item_take_off_text = It won’t be approved together with the others. Everyone votes on it on its own page.

# Button.
item_take_off_button = Take off the consent agenda

# Button.
item_put_back = Put back on the consent agenda

# Button, followed by the applicant’s name for screen readers.
item_remove = Remove from the agenda

# Heading of the form to approve everything that’s left.
meeting_approve = Approve together

# In the form.
# Variables: $n
meeting_approve_text =
    { $n ->
         [one] You vote for { $n } application that’s left on the consent agenda. Your vote counts as if you’d cast it on the application’s own page.
        *[other] You vote for each of the { $n } applications that are left on the consent agenda. Your votes count as if you’d cast them on the applications’ own pages.
    }

# Instead of the form.
meeting_approve_none = There’s nothing left here that you can approve.

# Button.
# Variables: $n
meeting_approve_button =
    { $n ->
         [one] Approve { $n } application
        *[other] Approve { $n } applications
    }

# Opens the form to add applications.
meeting_add = Add applications

# Button.
meeting_add_button = Add to the agenda

# Opens the form with the title and the date.
meeting_change = Change the title or the date

# In the form.
meeting_change_text = If the date changes, everyone who decides gets an email.

# Button.
meeting_change_button = Save changes

# Opens the form to close the meeting.
meeting_close = Close the meeting

# In the form.
meeting_close_text = Closing writes the minutes, and emails a link to everyone who voted. It can’t be undone, and a closed meeting and its minutes can’t be changed.

# In the form.
# Variables: $n
meeting_close_open =
    { $n ->
         [one] { $n } application isn’t decided yet. The minutes will say so, and it stays in review.
        *[other] { $n } applications aren’t decided yet. The minutes will say so, and they stay in review.
    }

# Button.
meeting_close_button = Close the meeting for good

# Heading of the downloads.
meeting_minutes = Minutes

# Link.
# Variables: $language
meeting_minutes_pdf = { $language } (PDF)

# Link.
# Variables: $language
meeting_minutes_markdown = { $language } (Markdown)

# Subject of an email to those who decide.
# Variables: $day, $title
meeting_mail_subject = Meeting on { $day }: { $title }

# Opening.
# Variables: $n
meeting_mail_opening =
    { $n ->
         [one] A meeting is planned, with { $n } application on its agenda. Before the meeting, you can take it off the consent agenda, so that it’s decided on its own.
        *[other] A meeting is planned, with { $n } applications on its agenda. Before the meeting, you can take any of them off the consent agenda, so that it’s decided on its own.
    }

# Link.
meeting_mail_link = See the agenda

# Subject of an email to those who decide.
# Variables: $day, $title
meeting_moved_subject = New date, { $day }: { $title }

# Opening.
meeting_moved_opening = A meeting has a new date.

# Subject of an email to those who took part in a meeting.
# Variables: $title
minutes_mail_subject = Minutes: { $title }

# Opening.
minutes_mail_opening = The meeting is closed, and its minutes are ready.

# Link.
minutes_mail_link = Download the minutes

# Title of the minutes.
# Variables: $title
minutes_title = Minutes: { $title }

# Label in the minutes.
minutes_present = Took part

# In the minutes, instead of names.
minutes_nobody = Nobody voted

# Label in the minutes.
minutes_closed = Closed

# In the minutes.
# Variables: $day, $who
minutes_closed_by = { $day }, by { $who }

# Large line in the minutes.
# Variables: $approved, $n
minutes_summary =
    { $n ->
         [one] { $approved } of { $n } application approved
        *[other] { $approved } of { $n } applications approved
    }

# Heading in the minutes.
minutes_consent = Decided together

# Heading in the minutes.
minutes_own = Taken off the consent agenda

# Heading of an item in the minutes.
# Variables: $name, $number
minutes_item = { $number }. { $name }

# Head of a column in the minutes: number.
minutes_number = No.

# Head of a column in the minutes, and label.
minutes_votes = Votes

# Head of a column in the minutes, and label.
minutes_result = Result

# Label in the minutes.
minutes_taken_off_by = Taken off by

# Label in the minutes.
minutes_reason = Reason

# Votes in the minutes.
# Variables: $who
minutes_for = For: { $who }

# Votes in the minutes.
# Variables: $who
minutes_against = Against: { $who }

# Votes in the minutes.
# Variables: $who
minutes_recused = Conflict of interest: { $who }

# Votes in the minutes.
minutes_no_votes = No votes

# Result in the minutes.
minutes_approved = Approved

# Result in the minutes.
# Variables: $body
minutes_approved_for = Approved here; next to decide: { $body }

# Result in the minutes.
minutes_declined = Declined

# Result in the minutes.
# Variables: $body
minutes_passed_on = Passed on to { $body }

# Result in the minutes.
minutes_started_again = The review started again

# Result in the minutes.
minutes_withdrawn = Withdrawn by the applicant

# Result in the minutes.
minutes_asked = Not decided: the applicant has a question to answer

# Result in the minutes.
minutes_on_hold = Not decided: on hold

# Result in the minutes.
minutes_undecided = Not decided yet

# Entry in an application’s history.
history_taken_off = Taken off the consent agenda

# Entry in an application’s history.
history_put_back = Put back on the consent agenda

## Ready-made reasons

# Label of a field.
review_ready = Ready-made reason

# Hint of the field.
review_ready_hint = It’s put before what you write.

# First choice of the field.
review_ready_none = None

# Group of choices.
review_ready_approve = To approve

# Group of choices.
review_ready_decline = To decline

# Error.
review_ready_wrong = Choose a reason that fits your decision

# Label of the links between the pages of the member area.
area_nav = Member area

# A page of the member area.
area_home = Overview

# A page of the member area, and a heading.
area_votes = Votes

# A page of the member area, and a heading.
area_documents = Documents

# A page of the member area: first day, last day, renewal.
area_term = Term and renewal

# A page of the member area.
area_proof = Proof of membership

# A link to the reader’s other memberships.
area_others = Your other memberships

# Since when somebody is a member.
# Variables: $day
area_since = since { $day }

# A button that leads to a member’s invoices and other documents.
area_invoices = Invoices and documents

# A button.
area_renew = Renew, change or leave

# Heading: the people who act for a member.
area_people = People

# A role: the person who manages the membership.
area_manager = Manages the membership

# Nobody has a role.
area_nobody = Nobody yet

# A tag next to the name of a deputy: somebody who can do what a role does, without being one of its people.
area_deputy = Deputy

# The last day on which somebody has a role.
# Variables: $day
area_until = Until { $day }

# Beneath the heading “Votes”.
area_no_votes = Your tier has no votes.

# Beneath the heading “Votes”.
area_no_elections = The programme has no elections.

# A link to the page about a member’s votes.
area_votes_why = Where your votes come from

# Beneath the heading “Documents”.
area_no_documents = There are no documents yet.

# Beneath the heading “Documents”.
# Variables: $email
area_documents_lead = Everything we’ve signed and billed, newest first. If something is missing or wrong, write to { $email }.

# Beneath the heading “Documents”, for somebody who can’t see invoices.
area_documents_without_money = Agreements and invoices are only shown to managers, signatories and billing contacts.

# Heading: bills that aren’t issued yet.
area_bills_to_come = Bills still to come

# The day on which an agreement was signed.
# Variables: $day
area_signed_on = Signed on { $day }

# Heading.
area_this_term = This term

# Label of the price of the next term.
area_next_price = Price of the next term

# Heading: how terms work in the programme.
area_rules = How terms work

# Heading.
area_other_terms = Other terms

# Beneath the heading “Proof of membership”.
area_proof_lead = Show others that the membership is in force: with a link, a badge for your website, and a credential that anyone can check.

# Beneath the address of a proof, and before somebody makes one.
area_proof_hint = It shows the member’s name, the tier, and the first and last day. It doesn’t show contacts, prices or documents.

# The membership has no proof yet.
area_proof_none = There’s no proof yet. Once you’ve made one, you can withdraw it at any time.

# A button.
area_proof_make = Make a proof

# For somebody who can’t make or withdraw a proof.
area_proof_only = Managers, signatories and marketing contacts can make a proof, and withdraw it.

# The membership has ended, and has no proof.
area_proof_ended = The membership has ended, so there’s nothing to prove.

# Said after a proof was made.
area_proof_made_done = You’ve made a proof. Share the address, or show the badge on your website.

# Said after a proof was withdrawn.
area_proof_withdrawn_done = You’ve withdrawn the proof. Its address and its credential are no longer valid. You can make a new one.

# Said after somebody tried to make or withdraw a proof.
area_proof_changed = The membership has changed in the meantime, so this isn’t possible. Nothing was done.

# Said after somebody tried to make a proof.
area_proof_too_many = This membership has had too many proofs. Write to us to get another one.

# Heading, above a web address.
area_proof_address = The address to share

# When a proof was made.
# Variables: $day
area_proof_since = Made on { $day }.

# Heading, above a picture that members show on their website.
area_proof_badge = Badge

# Beneath the badge.
area_proof_badge_text = When the membership ends or you withdraw the proof, the badge says so.

# A link to download the badge.
area_proof_svg = Download as SVG

# A link to download the badge.
area_proof_png = Download as PNG

# Heading, above HTML to copy.
area_proof_html = Badge for your website

# Heading, above Markdown to copy. README is the name of a file.
area_proof_markdown = Badge for a README

# Heading, above Markdown to copy. Shields.io is a service that draws small badges.
area_proof_shields = Small badge by Shields.io

# Heading: a signed file that computers can check.
area_proof_credential = Credential

# Beneath it. Open Badges is a standard.
area_proof_credential_text = A signed file (Open Badges 3.0) for wallets and other software. Anyone can check it without asking us. After a renewal, download it again.

# A link.
area_proof_download = Download the credential

# Heading, and the words to open what follows.
area_proof_withdraw = Withdraw the proof

# Beneath it.
area_proof_withdraw_text = The address stops working, the badge says “Ended”, and the credential is revoked. You can make a new proof afterwards, which has another address.

# A button.
area_proof_withdraw_button = Withdraw

# On a badge, for those who can’t see it. The state is such as “Valid 2026–2027”.
# Variables: $foundation, $tier, $state
badge_title = { $foundation }, { $tier }: { $state }

# On a badge. The years are such as “2026–2027”. Very little space.
# Variables: $years
badge_valid = Valid { $years }

# On a badge of a membership without an end. Very little space.
# Variables: $year
badge_since = Valid since { $year }

# On a badge of a membership that hasn’t started. Very little space.
# Variables: $year
badge_from = Starts in { $year }

# On a badge of a membership that isn’t in force any more. Very little space.
badge_ended = Ended

# Describes a badge.
# Variables: $foundation, $tier
badge_alt = { $foundation }: { $tier }

# Something a member has to do.
# Variables: $role
todo_name = Name a person for this role: { $role }

# Title of a member’s page, if the membership has no end.
standing_member = You’re a member

# Title of a member’s page.
# Variables: $day
standing_member_until = You’re a member until { $day }

# Title of a member’s page, before the membership starts.
# Variables: $day
standing_member_from = Your membership starts on { $day }

# Title of a sponsor’s page, if the sponsorship has no end.
standing_sponsor = You’re a sponsor

# Title of a sponsor’s page.
# Variables: $day
standing_sponsor_until = You’re a sponsor until { $day }

# Title of a sponsor’s page, before the sponsorship starts.
# Variables: $day
standing_sponsor_from = Your sponsorship starts on { $day }

# Title of the page of somebody whose project has no end.
standing_project = Your project is running

# Title of the page of somebody with a project.
# Variables: $day
standing_project_until = Your project runs until { $day }

# Title of the page of somebody with a project, before it starts.
# Variables: $day
standing_project_from = Your project starts on { $day }

# Title of a member’s page, after the end.
# Variables: $day
standing_ended = Ended on { $day }

# Beneath the title.
outlook_life = No end date.

# Beneath the title. The term is such as “As long as the mirror is reachable”.
# Variables: $term
outlook_while = Duration: { $term }.

# Beneath the title, after a renewal: what happens at the end.
# Variables: $day, $price
outlook_renewed_price = You’ve renewed. The next term starts on { $day } and costs { $price }.

# Beneath the title, and in an email before the end of a term: what happens then, after a renewal.
# Variables: $day
outlook_renewed = You’ve renewed. The next term starts on { $day }.

# Beneath the title: what happens at the end.
outlook_renews = Renews automatically.

# Beneath the title: what happens at the end.
# Variables: $price
outlook_renews_price = Renews automatically. The next term costs { $price }.

# Beneath the title: what happens at the end.
# Variables: $day
outlook_renews_notice = Renews automatically unless you give notice by { $day }.

# Beneath the title: what happens at the end.
# Variables: $price, $day
outlook_renews_price_notice = Renews automatically unless you give notice by { $day }. The next term costs { $price }.

# Beneath the title: what happens at the end.
# Variables: $email
outlook_ends = Doesn’t renew automatically. To renew, write to { $email }.

# Beneath the title: what happens at the end.
# Variables: $tier
outlook_moves = At the end of this term, the programme moves you to another tier: { $tier }.

# Beneath the title: what happens at the end.
# Variables: $email
outlook_asks = Doesn’t renew automatically. We’ll contact you about the next term, or you can write to { $email }.


# Heading.
account_memberships = Your memberships

# A link to the member area.
# Variables: $name
account_open_member = Open { $name }

# Heading of a public page about a membership.
proof_heading = Proof of membership

# Heading: the membership is in force.
# Variables: $name
proof_current = Confirmed: { $name }

# Heading: the membership hasn’t started.
# Variables: $name, $day
proof_future = Starts on { $day }: { $name }

# Heading: the membership has ended.
# Variables: $name
proof_over = No longer in force: { $name }

# Heading.
proof_unknown = We can’t confirm this membership

# Beneath it.
proof_unknown_text = There’s no proof with this address, or the member has withdrawn it. Check that you’ve copied all of it.

# Label.
proof_programme = Programme

# Beneath the details.
# Variables: $day
proof_checked = Checked on { $day }.

# Heading: how to check a membership without trusting this page.
proof_check = Check it yourself

# Beneath it. Open Badges is a standard.
proof_check_text = The credential is a signed file (Open Badges 3.0). Its signature shows that we issued it, and our status list shows whether it has been revoked.

# A link.
proof_credential = Credential

# A link: keys to check signatures with.
proof_keys = Public keys

# A link: a list of credentials that have been revoked.
proof_status = Status list

# A link to a page with a form.
proof_check_link = Check a credential that you’ve been given

# Title of a public page, and a heading.
credential_heading = Check a credential

# Beneath it.
credential_text = Paste a credential that a member has given you. We’ll tell you whether it’s ours, and whether it’s still valid.

# Label of a field for a long text that starts with “eyJ”.
credential_label = The credential

# Beneath it.
credential_hint = The content of the file: a long text that starts with “eyJ”.

# A button.
credential_button = Check

# Heading: the member has withdrawn a credential.
credential_revoked = Revoked: the member has withdrawn this credential

# Heading: a credential is signed by somebody else, or was changed.
credential_not_ours = This credential isn’t ours

# Beneath it.
credential_not_ours_text = We haven’t signed it, or somebody has changed it.

# Heading: a text isn’t a credential.
credential_unreadable = We can’t read this credential

# Beneath it.
credential_unreadable_text = Check that you’ve pasted the whole file.

# What happened: the people who act for the member were taken from the application.
history_contacts = Contacts taken from the application

# Who did something, without a name.
history_foundation = The foundation

# Above the entries of a history that aren’t among the newest, closed at first.
# Variables: $n
history_older =
    { $n ->
        [one] One older entry
       *[other] { $n } older entries
    }

# At the old end of a very long history.
history_newest = Only the newest 1,000 entries are shown here.

# Heading: the newest entries of the history.
history_recent = Recent activity

# Heading: what waits for the member.
# Variables: $n
todo_heading =
    { $n ->
        [one] 1 thing to do
       *[other] { $n } things to do
    }

# A link to all documents.
# Variables: $n
area_all_documents =
    { $n ->
        [one] The document with its details
       *[other] All { $n } documents
    }

# Heading, if nothing waits for the member.
todo_none = Nothing to do

# A link in an email.
membership_mail_link = Open the membership

# Subject of an email.
# Variables: $foundation
renewed_subject = Renewed: your membership of { $foundation }

# Opening.
# Variables: $foundation
renewed_opening = Your membership of { $foundation } has been renewed, as the programme says.

# Label of the days of a term.
renewed_term = Next term

# After the details.
renewed_next = If there’s something to pay, you’ll get an invoice in a separate email.

# Subject of an email.
# Variables: $member
notice_given_subject = Notice given: { $member }

# Opening.
notice_given_opening = The member has given notice.

# After the details.
# Variables: $day
notice_given_undo = Until { $day }, the member can withdraw the notice.

# Subject of an email.
# Variables: $member
notice_withdrawn_subject = Notice withdrawn: { $member }

# Opening.
notice_withdrawn_opening = The member has withdrawn the notice.

# In the history.
history_renewed = Membership renewed

# In the history.
history_notice = Notice given

# In the history.
history_notice_withdrawn = Notice withdrawn

# Beneath the title: the member has given notice.
# Variables: $notice, $day
outlook_leaving = You gave notice on { $notice }. The last day is { $day }.


# Heading.
leave_heading = Leave

# Beneath it.
# Variables: $day
leave_text = If you give notice today, your last day is { $day }. Your benefits end then, too. Until then, nothing changes, and you can withdraw your notice.

# Beneath it, if there are invoices to pay.
leave_unpaid = You still have to pay your unpaid invoices.

# Label of a field.
leave_reason = Why are you leaving? (optional)

# Beneath the label.
leave_reason_hint = The foundation’s staff and everyone who manages the membership can read it.

# A button.
leave_button = Give notice

# Opens the form.
leave_open = Give notice

# Beneath the heading “Leave”, after giving notice.
# Variables: $day
stay_text = Your last day is { $day }. If you’ve changed your mind, withdraw your notice.

# A button.
stay_button = Withdraw your notice

# After giving notice.
leave_done = You’ve given notice. We’ve emailed everyone who manages the membership.

# After withdrawing the notice.
stay_done = You’ve withdrawn your notice.

# An error.
leave_conflict = Someone else has changed this membership in the meantime, so nothing was saved. Check what’s changed. If you still want to do this, send the form again.

# An error at a field.
leave_too_long = Use at most 5,000 characters

# Beneath the heading “Leave”, for somebody who isn’t allowed to.
leave_only = Only a manager or a signatory can give notice.

# Heading.
area_change_tier = Change the tier

# Beneath the title, after the end.
# Variables: $email
outlook_over = If you’d like to come back, write to { $email }.

# Subject of an email, some weeks before a membership renews.
# Variables: $day
reminder_renews_subject = Your membership renews after { $day }

# Subject of an email, some weeks before a term ends.
# Variables: $day
reminder_ends_subject = Your term ends on { $day }

# Label of the price of the next term.
reminder_price = Price of the next term

# In an email before the end of a term.
reminder_renews = Your membership renews automatically when this term ends. You don’t need to do anything.

# In an email before the end of a term.
# Variables: $day
reminder_renews_unless = Your membership renews automatically when this term ends. You don’t need to do anything. If you don’t want to renew, give notice by { $day }.

# In an email before the end of a term.
# Variables: $tier
reminder_moves = When this term ends, you’ll move to another tier under the programme’s rules: { $tier }. If you’d like to stay in your tier, reply to this email.

# In an email before the end of a term, if the member can renew.
# Variables: $tier, $day
reminder_moves_unless = When this term ends, you’ll move to another tier under the programme’s rules: { $tier }. To stay in your tier, renew your membership by { $day }.

# In an email before the end of a term, if the member can’t renew in the browser.
# Variables: $email
reminder_asks = Your membership doesn’t renew automatically. To talk about the next term, reply to this email or write to { $email }.

# In an email before the end of a term, if the member can’t renew in the browser.
# Variables: $email
reminder_ends = Your membership ends with this term. If you’d like to stay, reply to this email or write to { $email }.

# In an email before the end of a term, if the member can renew.
# Variables: $day
reminder_ends_unless = Your membership ends with this term unless you renew it by { $day }.

# In an email before the end of a term: where the member renews or confirms. The link to the page is at the end of the email. The page is such as
# “Confirm your membership”, and the button such as “Confirm”.
# Variables: $page, $button
reminder_act = Open the page “{ $page }” with the link below, and press “{ $button }” there.

# In an email before the end of a term.
reminder_leaves = You’ve given notice, so your membership ends with this term. If you change your mind, you can withdraw your notice until then.

# Subject of an email.
# Variables: $tier
moved_subject = You’ve moved to another tier: { $tier }

# Opening of an email.
# Variables: $foundation
moved_opening = Your membership of { $foundation } has moved to another tier.

# In an email, after the details.
moved_next = Open your membership to see the benefits of your new tier.

# Subject of an email.
# Variables: $foundation
ended_subject = Your membership of { $foundation } has ended

# Opening of an email.
# Variables: $foundation
ended_opening = Your membership of { $foundation } has ended.

# In an email, after the details.
# Variables: $email
ended_next = You can still sign in to read your documents. If you’d like to come back, reply to this email or write to { $email }.

# In a history.
history_moved_tier = Moved to another tier

# In a history.
history_ended = Membership ended

# In a history.
history_term_reminded = Reminded of the end of the term

# Heading of the list of a foundation’s members, and a link to it.
members_heading = Members

# Heading of the list of reminders before the end of terms.
notices_heading = Reminders

# Beneath that heading.
notices_lead = Members get reminders before their term ends. This page shows every reminder, and whether it was sent.

# A filter: reminders whose day is still to come. Also the state of such a reminder.
notices_planned = Planned

# A filter, and the state of a reminder.
notices_sent = Sent

# A filter: reminders that couldn’t be sent.
notices_not_sent = Not sent

# A filter: reminders that weren’t needed any more. Also the state of such a reminder.
notices_needless = Not needed

# The state of a reminder whose emails are still to be sent.
notice_waiting = Being sent

# The state of a reminder of which an email couldn’t be sent.
notice_failed = Couldn’t be sent

# The state of a reminder for which there’s no address.
notice_nobody = Nobody to send it to

# The state of a reminder instead of which a later one was sent.
notice_overtaken = Replaced by a later one

# If a foundation has no reminders.
notices_none = There are no reminders yet. They’re planned when a term with a fixed end begins.

# If a filter shows no reminders.
notices_none_here = There are no such reminders.

# A column: the day of a reminder.
notice_due = Date

# A column: how many days before the member has to act.
notice_left = Before the deadline

# In that column.
# Variables: $n
notice_days_left =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

# A column: the addresses of a reminder.
notice_to = Sent to

# A button.
notice_send = Send again

# The same button, for somebody who can’t see the row.
# Variables: $member
notice_send_to = Send again to { $member }

# After a reminder was sent again.
notice_sent_again = The reminder was sent again.

# After a reminder couldn’t be sent again.
notice_not_sent_again = Nothing was sent: nobody manages this membership. Name somebody who does, and try again.

# After a reminder couldn’t be sent again.
notice_over = Nothing was sent: this term is over.

# The result of a daily check. All is well.
# Variables: $day, $n
notices_check_good =
    { $n ->
        [one] Checked on { $day }: { $n } membership, and no reminder was skipped.
       *[other] Checked on { $day }: { $n } memberships, and no reminder was skipped.
    }

# The result of a daily check. Something is wrong.
# Variables: $day, $n
notices_check_skipped =
    { $n ->
        [one] Checked on { $day }: { $n } reminder was due and wasn’t sent. The server’s log says which.
       *[other] Checked on { $day }: { $n } reminders were due and weren’t sent. The server’s log says which.
    }

# The result of a daily check. Some memberships couldn’t be checked.
# Variables: $n
notices_check_unknown =
    { $n ->
        [one] { $n } membership couldn’t be checked: its programme isn’t on this site any more, or its data can’t be read. The server’s log says which.
       *[other] { $n } memberships couldn’t be checked: their programmes aren’t on this site any more, or their data can’t be read. The server’s log says which.
    }

# Before the first daily check.
notices_check_none = There hasn’t been a daily check yet.

# A filter, and the state of a reminder: an email came back because it couldn’t be delivered.
notices_bounced = Bounced

# The state of a reminder: a mail server reported that it arrived.
notice_delivered = Delivered

# The state of a reminder: a mail server still tries to deliver it.
notice_delayed = Delayed

# Above the list of reminders.
# Variables: $n
notices_bounced_to_do =
    { $n ->
        [one] { $n } reminder bounced, so the member may not know about it. Check the address, then send the reminder again.
       *[other] { $n } reminders bounced, so the members may not know about them. Check the addresses, then send the reminders again.
    }

# A link after that, to the reminders that bounced.
notices_bounced_show = Show what bounced

# Beneath an address.
# Variables: $day
notice_bounced_on = Bounced on { $day }

# A mark next to somebody’s name.
bounces_mark = Email bounces

# About somebody’s address.
# Variables: $day
bounces_since = Emails to this address have bounced since { $day }.

# Before a quotation.
bounces_said = The mail server’s reason:

# What to do, for the person with that address.
bounces_own = Check that your mailbox works, or correct the address. We keep sending every email to it.

# What to do, for those who can change it.
bounces_change = Contact this person some other way. Then correct the address, or hand over the role. We keep sending every email to it.

# What to do, for everybody else.
bounces_ask = Ask somebody who manages the membership to correct the address or hand over the role.

# A button: emails to an address arrive again.
bounces_works = It works again

# After that button was pressed.
bounces_done = We’ve noted that the address works again. If another email bounces, we’ll show that.

# Heading on the page that staff see of a member.
bounces_heading = Addresses that bounce

# Beneath that heading.
bounces_staff = Emails to these addresses bounce. Contact these people some other way, and ask the member to correct the address or hand over the role. We keep sending every email.

# Something a member has to do.
# Variables: $name
todo_bounces = Emails to { $name } bounce. Check the address

# In a history.
history_email_bounced = An email bounced

# In a history.
history_address_bounces = Emails to one of the member’s people bounce

# In a history.
history_address_works = Emails to one of the member’s people arrive again

# Subject of an email to the foundation’s staff.
# Variables: $member
reminder_bounced_subject = A reminder bounced: { $member }

# Opening.
reminder_bounced_opening = A reminder couldn’t be delivered, so the member may not know about it.

# Before the address to which the email was sent.
reminder_bounced_address = Address

# Before a code such as 5.1.1.
reminder_bounced_status = Mail server’s code

# After the details.
reminder_bounced_next = Contact the member some other way, and have the address corrected. If it’s the address of somebody who acts for the member, the member’s page shows whether it bounces, and why.

# Subject of an email to the foundation’s staff.
# Variables: $member
nobody_reached_subject = Emails don’t reach { $member }

# Opening.
nobody_reached_opening = Emails to everyone in a role bounce, so nobody in that role gets them.

# Label of the titles of roles.
nobody_reached_roles = Roles

# After the details.
nobody_reached_next = Contact the member some other way, and ask them to correct the addresses or to name somebody else.

# Heading of the page that says what happens to memberships by themselves.
ahead_heading = What happens next

# Beneath that heading.
ahead_lead = This is what happens automatically until the date you choose, if nobody does anything. It’s a preview, and changes nothing.

# Label of a date field.
ahead_until = Until

# A button.
ahead_show = Show

# If nothing happens.
# Variables: $day
ahead_none = Nothing happens automatically until { $day }.

# A column: what happens.
ahead_what = What happens

# In that column.
# Variables: $n
ahead_reminded =
    { $n ->
        [one] Reminder, { $n } day before they have to act
       *[other] Reminder, { $n } days before they have to act
    }

# In that column.
# Variables: $tier, $day
ahead_renews_until = Renews ({ $tier }) until { $day }

# In that column.
# Variables: $tier
ahead_renews = Renews ({ $tier }) without a fixed end

# In that column.
# Variables: $tier
ahead_moves = Moves to another tier: { $tier }

# In that column.
# Variables: $day
ahead_ends = Ends. The last day is { $day }.

# Beneath a list that’s too long.
# Variables: $n
ahead_more =
    { $n ->
        [one] { $n } more row isn’t shown. Choose an earlier day to see everything.
       *[other] { $n } more rows aren’t shown. Choose an earlier day to see everything.
    }

# Beneath a list that only covers the memberships whose terms end first.
# Variables: $n
ahead_unseen =
    { $n ->
        [one] { $n } membership whose term ends later isn’t included. Choose an earlier day to see everything.
       *[other] { $n } memberships whose terms end later aren’t included. Choose an earlier day to see everything.
    }

# Next to a date field with something that isn’t a day.
ahead_day_wrong = Choose a day.

# A choice: members of every tier.
members_every_tier = Every tier

# A column: the first day of the membership.
members_since = Member since

# A filter, and the state of a membership that goes on.
members_current = Active

# A filter, and the state of a membership: the member has asked for another tier, and staff decide.
members_changing = Change of tier

# A filter, and the state of a membership whose member has given notice.
members_leaving = Leaving

# A filter, and the state of a membership whose term is over while no other one has started: the days of grace are running, or people decide
# what follows.
members_open = Term over

# A filter of the list of members: they were imported without an email address, and nobody manages their membership. Also a filter of a list
# of members that is or was imported.
members_unmanaged = Nobody to invoice

# Above the list of members.
# Variables: $n
members_unmanaged_note =
    { $n ->
        [one] Nobody gets the invoices and reminders of { $n } member, who was imported without an email address. Open the member’s page, and name somebody who manages the membership.
       *[other] Nobody gets the invoices and reminders of { $n } members, who were imported without an email address. Open each member’s page, and name somebody who manages the membership.
    }

# A link after that.
members_unmanaged_show = Show these members

# A filter, and the state of a membership.
members_ended = Ended

# If a foundation has no members.
members_none = There are no members yet. Members appear here once their membership begins.

# If a filter shows no members.
members_none_here = There are no such members.

# Above a form with which staff do something for a member.
members_acting = You’re acting for the member

# Above the same form.
members_acting_text = Use this if the member has contacted you in another way, such as by email, to give or withdraw notice. They’ll get an email about it, and the history will name you.

# Heading of the list of a membership’s terms.
area_terms = Terms

# Heading of the form with which staff record that a member leaves.
members_record = Record notice

# Label of the day on which the member gave notice.
members_notice = Notice given

# Label of what follows the last term.
members_next = After this term

# What follows the last term.
next_renews = Renews automatically

# What follows the last term.
next_asks = You decide with the member

# What follows the last term.
next_ends = Ends

# Above the form with which staff record that a member leaves.
# Variables: $day
record_text = If you record notice today, their last day is { $day }.

# Label of a field.
record_reason = What they told you (optional)

# A button.
record_leave = Record notice

# Above a button.
# Variables: $day
record_leaves = They’ve given notice. Their last day is { $day }.

# A button.
record_stay = Withdraw their notice

# After notice was recorded.
record_left = The notice is recorded. We’ve emailed everyone who manages the membership.

# After notice was withdrawn.
record_stayed = The notice is withdrawn. We’ve emailed everyone who manages the membership.

# Heading on a member’s page, for the foundation’s staff: the member has asked them for another tier.
record_change_heading = A request for another tier

# Beneath it.
record_change_text = Use this if the member has asked you to change their tier or withdraw a request, for example by email, letter or phone.

# Beneath the title “Change the tier”, if the membership has ended.
# Variables: $day
record_change_ended = This membership ended on { $day }, so its tier can’t be changed.

# A link beneath it.
record_change_back = Back to the member’s page

# Beneath the title “Change the tier”, for the foundation’s staff.
record_change_lead = See what the member would gain and lose, what it costs and when it starts. Everyone who manages the membership will get an email about it, and the history will name you.

# After the name of a tier in a list.
# Variables: $tier
record_change_not_for_them = { $tier } (not available to them)

# If the tier in the address is the member’s own.
record_change_own = The member has this tier already, and only they can renew it. Choose another one.

# Heading: benefits that the member doesn’t have yet, or gets more of.
record_change_gained = What they gain

# Heading: benefits that the member doesn’t have any more, or gets less of.
record_change_lost = What they lose

# Heading: votes that change.
record_change_votes = Their votes

# If no benefit changes.
record_change_no_shifts = Their benefits stay the same.

# Next to a benefit that the member loses: how often they’ve used it.
# Variables: $n
record_change_taken =
    { $n ->
        [one] They’ve used or requested 1 in this term
       *[other] They’ve used or requested { $n } in this term
    }

# Beneath the heading “Approval”.
record_change_automatic = No approval is needed. The change counts as soon as you record it, and what it costs is billed when it starts.

# Beneath it.
record_change_waits = All places in this tier are taken. You can record the request anyway: they’ll wait for a free place.

# Heading: why the member can’t have the tier.
record_change_refused = Why they can’t change to this tier

# If details are missing. The details are a list.
# Variables: $details
record_change_needs = More details are needed for this: { $details }.

# If there’s no day on which the change could start, or no known price.
record_change_no_start = They can’t change to this tier right now: its price or its first day isn’t known, or they’re committed to their own tier beyond this term (notice period or minimum commitment).

# A choice: the change starts at once.
# Variables: $day
record_change_now = Now: their first day in the new tier is { $day }

# A choice: the change starts at the next term.
# Variables: $day
record_change_next = With their next term: their first day in the new tier is { $day }

# Beneath a choice: what it costs for the rest of a term.
# Variables: $price, $share, $day
record_change_rest = They pay { $price }: the difference for the rest of their term ({ $share } of the yearly fee). Their term still ends on { $day }. What they’ve already used counts towards the new tier’s benefits.

# Beneath a choice: the rest of a term costs nothing more.
# Variables: $day
record_change_rest_free = There’s nothing more to pay. Their term still ends on { $day }. What they’ve already used counts towards the new tier’s benefits.

# Beneath a choice, if people have to approve it first.
record_change_rest_later = They pay the price on the day of approval: the later that is, the less they pay.

# Beneath a choice: the first term in the new tier, and its price.
# Variables: $first, $last, $price
record_change_term = Their term: { $first } to { $last }. Its price is { $price }.

# Beneath a choice: the first term in the new tier.
# Variables: $first, $last
record_change_term_free = Their term: { $first } to { $last }. It’s free.

# Beneath the choices, if the change can only start at the next term.
record_change_down = The price of their current term was agreed, so nothing is refunded. A change to this tier starts with their next term.

# Beneath the choices: agreements that were signed for the member’s current tier. The agreements are a list.
# Variables: $agreements
record_change_again = Nothing is signed with this change. What the member has signed for the current tier stays as it is: { $agreements }.

# Beneath a start that staff can’t record. The agreements are a list.
# Variables: $agreements
record_change_to_sign = The member has to sign this first: { $agreements }. You can’t sign it for them, so ask them to change the tier in their member area.

# Label of a field.
record_change_reason = How and when did the member ask?

# Beneath the label.
record_change_reason_hint = For example: their letter of 3 March. Everyone who manages the membership can read it.

# An error at a field.
record_change_no_reason = Enter how and when the member asked

# A button: records that the member asks for another tier, which people have to approve.
# Variables: $tier
record_change_ask = Record the request for { $tier }

# A button: changes the tier, because nobody has to approve it.
# Variables: $tier
record_change_do = Change their tier to { $tier }

# A link and a button: withdraws a change or a renewal that hasn’t started yet.
record_change_withdraw = Withdraw it for the member

# After recording a change.
record_change_asked_done = The request is recorded. We’ve emailed everyone who manages the membership.

# After withdrawing a change.
record_change_withdrawn_done = The request is withdrawn, so nothing changes. We’ve emailed everyone who manages the membership.

# In the history, after the name of somebody from the foundation’s staff who did something because the member had asked for it.
history_on_behalf = (acting for the member)

# In an email about a change of tier, before a quotation of what staff wrote about how and when the member asked.
change_mail_on_behalf = The foundation’s staff recorded this for the member. Here’s how and when the member asked:

## The public page of a member

# Name of a page of the member area, and its heading.
profile_heading = Public page

# Beneath the heading.
profile_lead = What everyone can read about you in the directory of members.

# A note for people whose role doesn’t allow it.
profile_may_not = A manager, a signatory or the marketing contact can change the public page.

# Heading.
profile_listing = In the directory

# State.
profile_listed = You’re in the directory

# State: they want to be listed, but the membership isn’t in force.
profile_not_in_force = You’ll be in the directory while your membership is in force

# State.
profile_unlisted = You aren’t in the directory

# Link to the member’s page in the directory.
# Variables: $name
profile_see = See the page of { $name }

# A button.
profile_list = Put us in the directory

# Above the button.
# Variables: $name
profile_list_text = Everyone will be able to read your name ({ $name }), your tier, when you became a member, and what you’ve published below.

# A button.
profile_unlist = Take us out of the directory

# Above the button.
profile_unlist_text = If you’re taken out, you won’t appear in the directory, in its feeds or on sites that show it. You can change this at any time.

# Heading.
profile_draft = Draft

# Beneath the heading.
profile_draft_text = This is how your page will look. Only you can see it until you publish it.

# A button.
profile_publish = Publish this

# Heading.
profile_published = What’s public

# When it was published.
# Variables: $moment
profile_published_at = Published on { $moment }

# Instead of a description.
profile_nothing_published = You haven’t published a description or links yet.

# Heading.
profile_write = Description and links

# A field.
profile_description = Description

# A field, one for each language.
# Variables: $language
profile_description_in = Description ({ $language })

# In the field.
profile_description_hint = What you do, in up to 2,000 characters. Leave an empty line between paragraphs.

# In the field for the website.
profile_link_hint = Leave out the links that you don’t want to show.

# A button.
profile_save = Save and preview

# What was done.
profile_done_save = The draft is saved. Look at it below, then publish it.

# What was done.
profile_done_publish = It’s published.

# What was done.
profile_done_list = You’re in the directory.

# What was done.
profile_done_unlist = You aren’t in the directory any more.

# An error.
profile_conflict = Someone else has changed the public page in the meantime, so nothing was saved. What you typed is still in the form. Check what’s changed, then send it again.

# A kind of link.
link_website = Website

# A kind of link.
link_blog = Blog

# A kind of link: where the source code is.
link_code = Source code

# A kind of link. A name.
link_mastodon = Mastodon

# A kind of link. A name.
link_linkedin = LinkedIn

# A kind of link: open positions.
link_jobs = Jobs

# What happened.
history_profile_saved = Draft of the public page saved

# What happened.
history_profile_published = Public page published

# What happened.
history_profile_listed = Put into the directory

# What happened.
history_profile_unlisted = Taken out of the directory

## The directory

# Title of the page.
directory_title = Members

# Heading.
# Variables: $foundation
directory_heading = Members of { $foundation }

# Beneath the heading.
directory_lead = Members who want to be listed, by tier.

# A field.
directory_search = Name

# A choice.
directory_any_programme = All programmes

# A choice.
directory_any_tier = All tiers

# A button that filters the list.
directory_show = Show

# A link that removes all filters.
directory_all = Show all members

# Heading of what a search has found.
directory_found = Members found

# Instead of the list.
directory_empty = No members are listed yet.

# Instead of the list, if there’s a search or a filter.
directory_none_found = No listed member matches this. Try the start of a word in the name, or another tier.

# A tier, if there are several programmes.
# Variables: $programme, $tier
directory_tier_of = { $programme }: { $tier }

# Link to the directory.
directory_back = All members

# Instead of a description.
listed_no_description = This member hasn’t written a description yet.

# A link in the footer, and on the foundation’s home page.
nav_directory = Members

## The logos of a member

# Heading.
profile_logos = Logos

# Beneath the heading.
profile_logos_text = They’re in the draft until you publish it. In the directory, all logos look equally large.

# Heading.
logo_light = For light backgrounds

# Heading.
logo_dark = For dark backgrounds

# The automatic checks have found nothing.
logo_good = Nothing to improve

# Above a list of what the automatic checks have found.
logo_could_be_better = You can publish this logo. It could be better:

# In the list.
logo_small = It looks blurred on sharp screens. Use an SVG, or a PNG with at least 400 pixels on its longer side.

# In the list.
logo_margin = Much of the picture is empty. Cut off the margin.

# In the list.
logo_background = It has its own background, which shows as a box on a dark page. Use a transparent one.

# In the list.
logo_contrast_light = It’s hard to see on white.

# In the list.
logo_contrast_dark = It’s hard to see on a dark page.

# A field.
logo_file = SVG or PNG file

# In the field.
logo_file_hint = Up to 512 KB for an SVG, and 5 MB and 4 million pixels for a PNG.

# A button.
logo_upload_light = Upload the logo for light backgrounds

# A button.
logo_upload_dark = Upload the logo for dark backgrounds

# A button.
logo_remove_light = Remove the logo for light backgrounds

# A button.
logo_remove_dark = Remove the logo for dark backgrounds

# An error.
logo_missing = Choose a file

# An error.
logo_other_kind = Choose an SVG or a PNG

# An error.
logo_too_many_pixels = Choose a picture with up to 4 million pixels, such as 2,000 × 2,000

# An error.
logo_too_often = You’ve uploaded many logos today. Try again tomorrow.

# What was done.
profile_done_remove = The logo isn’t in the draft any more. Publish the draft to remove it from the public page.

# What was done.
profile_done_logo = The logo is in the draft. Look at it below, then publish the draft.

## The directory elsewhere

# Heading.
directory_elsewhere = Elsewhere

# A link. A name, and what it has.
directory_atom = New members (Atom)

# A link. A name, and what it has.
directory_json_feed = New members (JSON Feed)

# A link: the list for software.
directory_json = This list as JSON

# Opens a snippet of HTML.
directory_embed = Show our members on your website

# Beneath it.
directory_embed_text = Add this to your page. It adapts to your page’s width, language and colour scheme, and it’s always up to date. To show a single tier, add the attribute tier with its ID, such as gold.

# Heading of the snippet.
directory_embed_code = HTML

# Title of a feed.
# Variables: $foundation
directory_feed_title = New members of { $foundation }

# First sentence of an entry in a feed.
# Variables: $tier, $day
directory_feed_text = { $tier }, member since { $day }.

# Beneath the title “Change the tier”.
change_lead = See what you’d gain and lose, what it costs and when it starts. Nothing changes until you ask for it.

# A link on the page about terms.
change_open = Compare with another tier

# Beneath the heading “Change the tier”, for somebody who isn’t allowed to.
change_only = Only a manager or a signatory can change the tier.

# Label of a field: the tier to change to.
change_to = Change to

# A button: shows what a change would mean.
change_show = Show

# After the name of a tier in a list.
# Variables: $tier
change_not_for_you = { $tier } (not available to you)

# If the tier in the address doesn’t exist.
change_unknown = The programme has no such tier. Choose another one.

# Heading of a preview.
# Variables: $from, $to
change_heading = From { $from } to { $to }

# Heading: benefits that the member doesn’t have yet, or gets more of.
change_gained = What you gain

# Heading: benefits that the member doesn’t have any more, or gets less of.
change_lost = What you lose

# Heading: benefits that aren’t more or less than before.
change_different = What’s different

# Heading: votes that change.
change_votes = Your votes

# If no benefit changes.
change_no_shifts = Your benefits stay the same.

# What a benefit was, and what it would be.
# Variables: $before, $after
change_before_after = { $before } → { $after }

# Next to a benefit that the member loses: how often they’ve used it.
# Variables: $n
change_taken =
    { $n ->
        [one] You’ve used or requested 1 in this term
       *[other] You’ve used or requested { $n } in this term
    }

# Heading: who has to approve the change.
change_approval = Approval

# Beneath it.
change_automatic = No approval is needed.

# Beneath it. The reviewers are such as “Membership committee, then board”.
# Variables: $reviewers
change_reviewers = Review: { $reviewers }. Until they decide, nothing changes.

# Beneath it, if the programme doesn’t name reviewers.
change_staff = The foundation’s staff decide. Until then, nothing changes.

# Beneath it: a condition that people judge.
# Variables: $condition
change_judged = They check this condition: { $condition }

# Beneath it.
change_full = All places in this tier are taken.

# Beneath it.
change_waits = All places in this tier are taken. You can ask to change anyway, and wait for a free place.

# Heading: why the member can’t have the tier.
change_refused = Why you can’t change to this tier

# If details are missing. The details are a list.
# Variables: $details, $email
change_needs = We need more details for this: { $details }. Write to { $email }.

# Above fields for details that the member hasn’t stated yet.
change_details_why = We don’t have these details yet. The price and the conditions depend on them.

# Button beneath these fields. There’s no price without them.
change_details_show = Show the price

# The same button, once they’re filled in.
change_details_again = Update the price

# If there’s no day on which the change could start, or no known price.
# Variables: $email
change_no_start = You can’t change to this tier here right now: its price or its first day isn’t known, or you’re committed to your own tier beyond this term (notice period or minimum commitment). To change, write to { $email }.

# Heading: when the change starts and what it costs.
change_when = When, and for how much

# A choice: the change starts at once.
# Variables: $day
change_now = Now: your first day in the new tier is { $day }

# A choice: the change starts at the next term.
# Variables: $day
change_next = With your next term: your first day in the new tier is { $day }

# Beneath a choice: what it costs for the rest of a term.
# Variables: $price, $share, $day
change_rest = You pay { $price }: the difference for the rest of your term ({ $share } of the yearly fee). Your term still ends on { $day }. What you’ve already used counts towards the new tier’s benefits.

# Beneath a choice: the rest of a term costs nothing more.
# Variables: $day
change_rest_free = There’s nothing more to pay. Your term still ends on { $day }. What you’ve already used counts towards the new tier’s benefits.

# Beneath a choice, if people have to approve it first.
change_rest_later = You pay the price on the day of approval: the later that is, the less you pay.

# Beneath a choice: the first term in the new tier, and its price.
# Variables: $first, $last, $price
change_term = Your term: { $first } to { $last }. Its price is { $price }.

# Beneath a choice: the first term in the new tier.
# Variables: $first, $last
change_term_free = Your term: { $first } to { $last }. It’s free.

# Beneath a choice: a tier without a fixed end.
# Variables: $price
change_life = There’s no fixed end. The first year costs { $price }.

# Beneath a choice: a tier without a fixed end.
change_life_free = There’s no fixed end, and it’s free.

# Beneath the choices, if it only can start at the next term.
change_down = The price of your current term was agreed, so nothing is refunded. A change to this tier starts with your next term.

# Label of a field.
change_reason = Anything we should know? (optional)

# Heading of an agreement to sign.
# Variables: $title
change_agreement = To sign: { $title }

# The same if the change can also start with the next term, whose text differs.
# Variables: $title
change_agreement_now = To sign, if the change starts now: { $title }

# The same for a change that starts with the next term.
# Variables: $title
change_agreement_next = To sign, if the change starts with your next term: { $title }

# Label of a checkbox.
# Variables: $title
change_sign = I’ve read and accept this: { $title }

# Label of a field.
change_name = Your full name

# An error at a field.
change_unsigned = Accept every agreement and enter your name

# A button: asks for another tier.
# Variables: $tier
change_ask = Ask to change to { $tier }

# A button: changes to another tier, because nobody has to approve it.
# Variables: $tier
change_do = Change to { $tier }

# An error.
change_conflict = Something has changed in the meantime, such as the price or the first day, so nothing was done. Check the new figures. If you still want this, send the form again.

# After asking for a tier.
change_done = Thank you. We’ve emailed everyone who manages the membership. You can follow the change on this page.

# After withdrawing a change.
change_withdrawn_done = You’ve withdrawn it. Nothing changes.

# What a member has asked for.
# Variables: $tier, $day
change_waiting = On { $day }, you asked to change to { $tier }. The foundation’s staff decide.

# What a member has asked for.
# Variables: $day
renew_waiting = On { $day }, you asked to renew. The foundation’s staff decide.

# What a member has asked for.
# Variables: $tier
change_approved = You’ll change to { $tier } when your next term starts.

# What a member has asked for.
change_renewing = You’ve renewed. The next term follows this one.

# A button: withdraws a change or a renewal that hasn’t started yet.
change_withdraw = Withdraw

# Beneath the title, and in an email before the end of a term: what happens then, because the member has asked for it.
# Variables: $tier, $day
outlook_changes = You’ll change to { $tier } on { $day }.

# Beneath the title: what happens at the end.
# Variables: $tier, $day, $price
outlook_changes_price = You’ll change to { $tier } on { $day }. The term costs { $price }.

# Heading, and a link.
renew_heading = Renew

# Beneath the title “Renew”.
# Variables: $day
renew_lead = Check your details and the price. You can renew until { $day }.

# If there’s nothing to renew.
# Variables: $email
renew_none = There’s nothing to renew now. If you have questions, write to { $email }.

# If the member has stated everything that the price depends on, and there’s still none.
# Variables: $email
renew_no_price = The price of your next term has to be agreed on. To renew, write to { $email }.

# A button.
renew_button = Renew the membership

# A button: asks for a renewal that the foundation’s staff decide about.
renew_ask = Ask to renew

# Above it.
renew_decided = The foundation’s staff decide, because these conditions are checked again:

# Heading: the days and the price of the next term.
renew_next = Your next term

# Heading: what’s known about the member.
renew_details = Your details

# Beneath it.
# Variables: $email
renew_details_wrong = If something isn’t right any more, write to { $email } before you renew.

# Heading: what’s different in the version that the next term has.
renew_changes = What changes in the programme

# Beneath it.
renew_same = Nothing changes for your tier.

# After renewing.
renew_done = You’ve renewed. We’ve emailed everyone who manages the membership.

# Beneath the heading “Renew”.
# Variables: $day
renew_text = Your membership doesn’t renew automatically. You can renew until { $day }.

# Something to do.
todo_renew = Renew the membership

# Heading, and a link: the member says that something is still true, so that the membership goes on.
reconfirm_heading = Confirm your membership

# What the member confirms. The text is the programme’s own, such as “the mirror is operational”. Also something to do, and in an email.
# Variables: $what
reconfirm_what = Confirm that this is still true: { $what }

# Beneath the title: what the member has to do.
# Variables: $day
reconfirm_by = To keep your membership, confirm it by { $day }.

# Beneath the title: what the member has to do, if people decide after that.
# Variables: $day
reconfirm_by_decided = Confirm it by { $day }. The foundation then decides whether your membership goes on.

# Beneath the title, and in an email: some time before the term ends, it’s too early to confirm. The two days are the first and the last one.
# Variables: $first, $last
reconfirm_between = You can confirm it from { $first } to { $last }.

# After a sentence that says by when the member has to confirm something.
reconfirm_else_ends = If you don’t, your membership ends.

# After a sentence that says by when the member has to confirm something.
# Variables: $tier
reconfirm_else_moves = If you don’t, you’ll move to another tier: { $tier }.

# After a sentence that says by when the member has to confirm something.
reconfirm_else_asks = If you don’t, we’ll contact you.

# A button.
reconfirm_button = Confirm

# After confirming.
reconfirm_done = You’ve confirmed it. We’ve emailed everyone who manages the membership.

# After confirming, on the page about terms.
reconfirm_given = You’ve confirmed it. The next term follows this one.

# After a member has confirmed, if staff still have to decide. On a page, and in an email before the end of a term.
# Variables: $day
reconfirm_waiting = You confirmed your membership on { $day }. The foundation’s staff decide whether it goes on.

# Subject of an email, some weeks before a term ends.
# Variables: $day
reconfirm_mail_subject = Please confirm your membership by { $day }

# In the history: a member has confirmed something, so that the membership goes on.
history_confirmed = Confirmed by the member

# In the history: from now on, the member is asked to confirm something.
history_to_confirm = Term added, for the member to confirm

# The line of an invoice, after the name of the new tier. The share is such as 171/365.
# Variables: $tier, $share
change_invoice_line = instead of { $tier }, for { $share } of the yearly fee

# Subject of an email.
# Variables: $tier, $member
change_mail_asked_subject = Change to { $tier } requested: { $member }

# Opening.
change_mail_asked = The member has asked to change to another tier. The foundation’s staff decide.

# Subject of an email.
# Variables: $tier, $member
change_mail_approved_subject = Change to { $tier } approved: { $member }

# Opening.
change_mail_approved = The change of tier was approved.

# Subject of an email.
# Variables: $tier, $member
change_mail_declined_subject = Change to { $tier } declined: { $member }

# Opening.
change_mail_declined = The change of tier was declined. Nothing changes.

# Subject of an email.
# Variables: $tier, $member
change_mail_withdrawn_subject = Withdrawn, so nothing changes: { $tier }, { $member }

# Opening.
change_mail_withdrawn = The change or renewal was withdrawn. Nothing changes.

# Subject of an email.
# Variables: $tier, $member
change_mail_renewal_subject = Renewal confirmed: { $tier }, { $member }

# Opening.
change_mail_renewal = The membership continues with another term.

# Subject of an email to the member: they’ve confirmed that a condition is still true, so that the membership goes on.
# Variables: $tier, $member
change_mail_confirmed_subject = You’ve confirmed your membership: { $tier }, { $member }

# Opening.
# Variables: $day
change_mail_confirmed = You’ve confirmed your membership. It now goes on until { $day }.

# Opening, if the foundation’s staff had to agree.
# Variables: $day
change_mail_confirmed_approved = You’ve confirmed your membership, and the foundation has approved that. It now goes on until { $day }.

# After it: the day of the next reminder.
# Variables: $day
change_mail_confirmed_again = We’ll ask you again on { $day }.

# Subject of the same email to the foundation’s staff.
# Variables: $tier, $member
change_mail_member_confirmed_subject = Membership confirmed: { $tier }, { $member }

# Opening of the same email to the foundation’s staff.
# Variables: $day
change_mail_member_confirmed = The member has confirmed the membership. It now goes on until { $day }.

# After it: the day of the next reminder.
# Variables: $day
change_mail_member_confirmed_again = The member will be asked again on { $day }.

# Subject of an email to the member and the foundation’s staff: the member has confirmed that a condition is still true, and staff decide.
# Variables: $tier, $member
change_mail_to_decide_subject = Membership confirmed, to be decided: { $tier }, { $member }

# Opening of the email to the member.
change_mail_to_decide = You’ve confirmed your membership. The foundation’s staff decide whether it goes on.

# Opening of the same email to the foundation’s staff.
change_mail_member_to_decide = The member has confirmed the membership. The foundation’s staff decide whether it goes on.

# Subject of an email.
# Variables: $tier, $member
change_mail_renewal_asked_subject = Renewal requested: { $tier }, { $member }

# Opening.
change_mail_renewal_asked = The member has asked to renew the membership. The foundation’s staff decide.

# Subject of an email.
# Variables: $tier, $member
change_mail_renewal_declined_subject = Renewal declined: { $tier }, { $member }

# Opening.
change_mail_renewal_declined = The renewal was declined. The current term doesn’t change.

# In the history.
history_change_asked = Change of tier requested

# In the history.
history_change_withdrawn = Change of tier withdrawn

# In the history.
history_change_approved = Change of tier approved

# In the history.
history_change_declined = Change of tier declined

# In the history.
history_renewal_asked = Renewal requested

# In the history.
history_renewal_withdrawn = Renewal withdrawn

# Above the forms with which staff sign agreements that a member has signed with a change of tier.
countersign_lead = The member signed this with a change of tier.

# The same for those who can’t sign.
countersign_waits = The member signed this with a change of tier. It’s waiting for the foundation’s signature.

# Error. The agreement isn’t the one that was shown.
countersign_conflict = Something has changed in the meantime, so nothing was signed. Check what’s waiting for your signature now.

# Heading on a member’s page, for the foundation’s staff.
decide_heading = Change of tier

# Beneath it.
# Variables: $tier, $day
decide_asked = On { $day }, they asked to change to { $tier }.

# Beneath it.
# Variables: $day
decide_renewal_asked = On { $day }, they asked to renew.

# Beneath it.
decide_now = If you approve it, it takes effect at once.

# Beneath it.
decide_next = If you approve it, it takes effect when the next term starts.

# Beneath it.
# Variables: $tier
decide_approved = They’ll change to { $tier } when the next term starts.

# Beneath it.
decide_renewing = They’ve renewed for the next term.

# Instead of the form, for the person who recorded the request for the member.
decide_others = You recorded this request for the member, so somebody else has to approve or decline it.

# Beneath it, if nobody else can. A link to the page “Roles” follows.
decide_nobody = Nobody else can at the moment, so another account is needed: an administrator can give a second person the role of staff or administrator. Or withdraw the request, and ask the member to send it from their member area.

# Label of a field.
decide_reason = Reason

# Beneath the label.
decide_reason_hint = The member reads it.

# A button.
decide_approve = Approve the change

# A button.
decide_decline = Decline the change

# After approving.
decide_approved_done = You’ve approved the change. We’ve emailed everyone who manages the membership.

# After declining.
decide_declined_done = You’ve declined the change. We’ve emailed everyone who manages the membership.

# An error at a field.
decide_no_reason = Enter a reason of up to 5,000 characters

# An error.
decide_full = All places in this tier are taken, so nothing was done.

# An error.
decide_outdated = The programme has changed since they asked, another term has started, or the change isn’t possible any more. Nothing was done. Decline the change, and ask the member to request it again.

# A page of the member area: what’s due and what happens by itself, by day.
calendar_heading = Calendar

# Beneath the heading “Calendar”.
calendar_lead = What’s due, and what happens automatically, by date.

# Heading: what’s today or later, and what’s late.
calendar_ahead = What’s ahead

# Instead of the list.
calendar_none = Nothing is due, and nothing is planned.

# Opens a list of what’s in the past.
calendar_earlier = Earlier

# Next to what’s on this day.
calendar_today = Today

# In a calendar: the first day of a term.
calendar_term_begins = The term starts

# In a calendar: the last day of a term.
calendar_term_ends = The term ends. We’ll contact you about the next one

# In a calendar: the last day of a term.
calendar_term_renews = The term ends and renews automatically

# In a calendar: the last day of a term.
calendar_term_moves = The term ends. After that, you move to another tier

# In a calendar: the last day of a term.
calendar_term_ends_all = The term ends, and so does the membership

# In a calendar.
calendar_membership_ends = Last day of the membership

# In a calendar.
calendar_last_notice = Last day to give notice

# In a calendar: the day on which a reminder is emailed.
# Variables: $n
calendar_reminder =
    { $n ->
        [one] Reminder: { $n } day left to act before the term ends
       *[other] Reminder: { $n } days left to act before the term ends
    }

# Beneath a reminder in a calendar.
calendar_reminder_text = We email it to the people who manage the membership.

# In a calendar: a renewal after this day is too late.
calendar_grace_ends = Last day to renew after the term has ended

# In a calendar.
# Variables: $benefit
calendar_benefit_begins = You can use this from today: { $benefit }

# In a calendar: the last day on which this many of a benefit can be used.
# Variables: $benefit, $n
calendar_quantity_ends =
    { $n ->
        [one] { $benefit }: last day to use the { $n } that’s left
       *[other] { $benefit }: last day to use the { $n } that are left
    }

# Beneath it.
# Variables: $n
calendar_carries =
    { $n ->
        [one] Up to { $n } carries over.
       *[other] Up to { $n } carry over.
    }

# In a calendar: something that was asked for, and its state, such as “planned”.
# Variables: $benefit, $state
calendar_use = { $benefit }: { $state }

# In a calendar: the last day to pay.
# Variables: $label, $amount
calendar_invoice_due = Pay invoice { $label }: { $amount }

# In a calendar: the day on which a bill of a term is issued.
# Variables: $number, $of, $amount
calendar_bill = Bill { $number } of { $of } is issued: { $amount }

# In a calendar.
calendar_delivery_due = An in-kind contribution is due

# In a calendar.
# Variables: $election
calendar_voting_begins = You can vote from today: { $election }

# Heading above a form.
calendar_subscribe = In your own calendar

# Beneath it.
calendar_subscribe_text = Subscribe to these dates with your calendar app. The address is for you alone: anyone who has it can read the dates. It works until you withdraw it or no longer act for the member.

# A button.
calendar_make = Create an address

# Since when there’s an address.
# Variables: $day
calendar_made_on = You created an address on { $day }. We can’t show it again, because we don’t store it.

# A button: the old address stops working.
calendar_replace = Replace it with a new one

# A button.
calendar_withdraw = Withdraw it

# After it was created, above the address.
calendar_made = Copy the address now. You can’t see it again.

# A link with the address.
calendar_open = Open it in a calendar app

# After it was withdrawn.
calendar_withdrawn = The address doesn’t work any more.

# A page and a PDF for a member: what the membership gave in a term.
value_heading = Value report

# Beneath the heading “Value report”.
# Variables: $n
value_summary =
    { $n ->
        [one] What you got and used in this term, with evidence. { $n } request was delivered.
       *[other] What you got and used in this term, with evidence. { $n } requests were delivered.
    }

# The same if nothing was asked for, or nothing of it was delivered.
value_summary_none = What you got in this term. No request was delivered.

# A label, with the member’s name.
value_member = Member

# A label, with the foundation’s name.
value_foundation = Foundation

# A label, with the tier’s title.
value_tier = Tier

# A label, with the term’s first and last day. Also a heading.
value_term = Term

# The days of a term, and how many they are.
# Variables: $days, $n
value_days =
    { $n ->
        [one] { $days } ({ $n } day)
       *[other] { $days } ({ $n } days)
    }

# The name of a list of links to reports about other terms.
value_terms = Terms

# A link to the report as a PDF.
value_pdf = Download as PDF

# Heading: what the tier gave in the term.
value_benefits = Benefits

# What was left of a benefit when its period ended.
# Variables: $n, $day
value_unused =
    { $n ->
        [one] { $n } wasn’t used by { $day }
       *[other] { $n } weren’t used by { $day }
    }

# Heading: what the term cost.
value_price = Price

# Instead of a list of invoices.
value_no_invoices = There’s no invoice for this term.

# Beneath the invoices of a term.
# Variables: $amount
value_paid = Paid for this term: { $amount }

# At the end of the report.
# Variables: $day
value_note = This report shows what we’d recorded by { $day }. It doesn’t estimate what a benefit is worth: a price is only shown if the programme states one.

# Instead of what was granted: a benefit that the rules don’t have any more, with what was asked for of it.
value_former = Not part of the programme any more

# In the PDF, a column: what was asked for.
value_what = Request

# In the PDF, a column: what became of a request, and on which day.
value_state = State

# In the PDF, a column: evidence for what was delivered.
value_evidence = Evidence

# In the PDF, a label: what the tier gives.
value_granted = Granted

# A link to the value report.
value_link = What the membership gave you in this term

# In the PDF, a column: the invoice’s number.
value_invoice = Invoice

# In the PDF, a column: the day on which an invoice was issued.
value_day = Date

# In the PDF, a column: an invoice’s amount.
value_amount = Amount

# In the PDF, beneath the amounts of invoices.
value_paid_label = Paid for this term

# A page of the member area: what’s stored about the member.
data_heading = Your data

# Beneath the heading “Your data”.
data_lead = Download what we’ve stored about the member, have it corrected, or have it erased.

# Heading.
data_export = Download

# Beneath it, above the button.
data_export_text = One file (JSON) has everything: the application’s answers, people, terms, changes of tier, requests, agreements, invoices, planned bills and payments, the public page, proofs, checks of addresses, emails and the history. It says where to download the PDFs and uploaded files. It doesn’t include what the foundation’s people wrote for each other.

# A button.
data_export_button = Download everything

# Instead of the button.
data_export_only = Only managers and signatories can download everything.

# Heading.
data_correct = Correct something

# A link to the page where it’s done.
data_correct_people = Names and email addresses of people: under People, by the person or a manager

# A link to the page where it’s done.
data_correct_profile = Description, links and logos: under Public page, by managers, signatories and marketing contacts

# What can’t be corrected on a page.
# Variables: $email
data_correct_rest = The member’s name, address and details, invoices and agreements: write to { $email }

# Beneath the list.
data_correct_text = A correction is a new entry. What it replaces stays in the history, so that everyone can see who changed what and when.

# Heading.
data_erase = Have it erased

# Beneath it.
# Variables: $email
data_erase_text = Once the membership has ended and no invoice is unpaid, you can have the member’s personal data erased: write to { $email }. The foundation’s administrators erase it, and this can’t be undone. Download everything first.

# Heading of a list.
data_erased = What’s erased

# In the list of what’s erased.
data_erased_people = The lists of people who act or acted for the member, with names and email addresses, their links, and emails to them

# In the list of what’s erased.
data_erased_answers = The application’s answers, files that were uploaded, and signatures

# In the list of what’s erased.
data_erased_public = The public page with its logos, proofs, addresses of the calendar, and results of checks of addresses

# In the list of what’s erased.
data_erased_texts = Texts about requests and in-kind contributions, reasons of votes, and notes

# Heading of a list.
data_kept = What’s kept, and why

# In the list of what’s kept.
data_kept_accounts = Invoices, credit notes, payments and bank statements, with their names: the law requires the foundation to keep accounting records for some years

# In the list of what’s kept.
data_kept_minutes = Minutes of meetings, with the member’s name: they record how the foundation decided

# In the list of what’s kept.
data_kept_ledger = That there was an application and a membership, what happened and when, without names

# In the list of what’s kept.
data_kept_people = The email address that each person signs in with: it shows who did what
# Heading of the page with lists of members from other systems, and a link to it.
import_heading = Import members

# A link on the list of members.
import_link = Import members from another system

# Beneath the heading.
import_lead = Upload a list of existing members. You’ll see what happens to each row before anybody is added. Nobody gets an email, and current terms aren’t billed.

# Heading of the form to upload a list.
import_upload = Upload a list

# Label of the choice of a programme, and a column.
import_programme = Programme

# Hint at the field for a file.
import_file_hint = CSV, JSON, or the YAML of a CNCF landscape, up to 10 MB. Exports from CiviCRM, GitHub Sponsors, Open Collective and python.org are recognised. Save a spreadsheet as CSV first.

# Button to upload a list.
import_upload_button = Upload and check

# Heading of the lists that were uploaded.
import_lists = Lists

# If no list was uploaded.
import_lists_none = Nobody has uploaded a list yet.

# Heading of a list’s rows, and the column with their number.
import_rows = Rows

# If a filter shows no rows.
import_rows_none = There are no such rows.

# A problem with the field for a file.
import_file_missing = Choose a file with at least one row

# A problem with the field for a file.
import_file_too_large = Choose a file of up to 10 MB, or split the list

# A problem with the field for a file.
import_too_many_rows = Choose a file with up to 20,000 rows, or split the list

# A problem with the field for a file.
import_file_archive = Choose a file that isn’t a ZIP file or a spreadsheet: unpack it, or save the spreadsheet as CSV

# A problem with the field for a file.
import_file_other = Choose a CSV or JSON file, or the YAML of a landscape

# A problem with the field for a file.
# Variables: $line
import_file_broken = Line { $line } can’t be read. Correct it, then choose the file again

# A problem with the choice of columns.
import_name_missing = Choose the column with the member’s name

# A problem with the choice of columns.
import_column_twice = Another column has this already. Choose one of them

# A problem with the field for a day.
import_day_wrong = Enter a day, or leave the field empty

# Instead of importing a list.
import_nothing = Nobody would be added. Change what the list means, or discard it.

# Instead of what somebody wanted to do with a list.
import_changed = The list, the programme or the date has changed in the meantime, so nothing was done. Check what the list says now.

# After a list was read again.
import_done_read = The list was read again. Nobody was added.

# After somebody chose what becomes of a row.
import_done_choose = Your choice is stored.

# After an import was started.
import_done_import = The import has started. If the list is long, reload this page to see how many members have been added.

# After a list was discarded.
import_done_discard = The list was discarded. Nobody was added.

# After somebody started to undo an import.
import_done_undo = The import is being undone. Reload this page to see the progress.

# After trying rows again that failed.
import_done_retry = The rows that failed are being tried again. If there are many, reload this page to see the progress.

# State of a list: it was read, and nobody was added.
import_state_draft = Not imported yet

# State of a list.
import_state_running = Being imported

# State of a list.
import_state_imported = Imported

# State of a list.
import_state_undoing = Being undone

# State of a list.
import_state_undone = Undone

# What a list is.
import_format_landscape = CNCF landscape

# What a list is.
import_format_open_collective = Open Collective

# What a list is.
import_format_github = GitHub Sponsors

# What a list is.
import_format_civicrm = CiviCRM

# What a list is.
import_format_python = python.org

# What a list is.
import_format_table = Table

# What a column contains.
import_column_name = Member’s name

# What a column contains.
import_column_kind = Person or organisation

# What a column contains.
import_column_contact = Contact’s name

# What a column contains.
import_column_email = Contact’s email address

# What a column contains.
import_column_website = Website

# What a column contains.
import_column_first = First day of the term

# What a column contains.
import_column_last = Last day of the term

# What a column contains.
import_column_amount = Amount (only shown)

# What a column contains.
import_column_logo = Logo (only shown)

# What a column contains.
import_column_key = Number in the other system

# What a column contains.
import_column_nothing = Something else

# Above the columns of a list.
import_columns_text = Say what each column contains. A list needs the member’s name.

# Label of the choice of how dates are written.
import_dates = Order of dates

# A choice of how dates are written.
import_dates_shown = Work it out from the dates

# A choice of how dates are written.
import_dates_ymd = Year, month, day

# A choice of how dates are written.
import_dates_dmy = Day, month, year

# A choice of how dates are written.
import_dates_mdy = Month, day, year

# Heading of the form for what a list means.
import_choices = What the list means

# Above the tiers of a list.
import_tiers = Tiers

# Above the tiers of a list.
import_tiers_text = Choose the programme’s tier for each tier of the list.

# Label: a tier of the list, and how many rows have it.
# Variables: $name, $n
import_tier_rows =
    { $n ->
         [one] { $name } ({ $n } row)
        *[other] { $name } ({ $n } rows)
    }

# Label: how many rows have no tier.
# Variables: $n
import_tier_none =
    { $n ->
         [one] No tier ({ $n } row)
        *[other] No tier ({ $n } rows)
    }

# A choice of a tier, while nobody has chosen one.
import_tier_choose = Not known

# A choice: rows of this tier aren’t imported.
import_tier_left_out = Don’t import these rows

# Label of a field.
import_first_day = First day for rows without one

# Hint at this field.
import_first_day_hint = If you leave it empty, rows without a first day aren’t added.

# A choice.
import_people = Treat rows that don’t say which as people, not organisations

# A choice.
import_alike = Add rows even if their name is similar to another one

# Button to read a list again.
import_read_button = Read the list again

# State of a row, and a filter.
import_row_ready = Will be added

# State of a row, a filter and a column.
import_row_added = Added

# State of a row, and a filter: somebody has to say something.
import_row_ask = Something is missing

# State of a row, and a filter.
import_row_skipped = Skipped

# State of a row, and a filter: it was added, and removed again.
import_row_undone = Removed again

# State of a row, and a filter: it stayed when the import was undone.
import_row_kept = Stayed

# State of a row, and a filter: it couldn’t be added because of a fault.
import_row_failed = Failed

# State of a row, and a filter: it couldn’t be removed because of a fault when the import was undone.
import_row_stuck = Not removed

# A column: the line of a table, or the number of an entry.
import_row_number = Row

# A column: why a row is added or not.
import_row_why = What happens, and why

# A column with a button.
import_row_choose = Choose

# A row without a name.
import_row_unnamed = No name

# Instead of a row’s name, once what the list said has been deleted.
import_row_forgotten = Deleted

# Opens the row as the list has it.
import_row_text = The row in the list

# Button at a row.
import_leave_out = Leave out

# The same button, for screen readers.
# Variables: $name
import_leave_out_named = Leave out { $name }

# Button at a row.
import_add_anyway = Add anyway

# The same button, for screen readers.
# Variables: $name
import_add_anyway_named = Add { $name } anyway

# Button at a row that was left out.
import_take_in = Include again

# The same button, for screen readers.
# Variables: $name
import_take_in_named = Include { $name } again

# What becomes of a row.
# Variables: $tier, $first, $last
import_says_ready = Will be added as { $tier }, { $first }–{ $last }.

# What becomes of a row: a term without a fixed end.
# Variables: $tier, $first
import_says_ready_open = Will be added as { $tier } from { $first }, without a fixed end.

# What became of a row.
# Variables: $tier, $first, $last
import_says_added = Added as { $tier }, { $first }–{ $last }.

# What became of a row: a term without a fixed end.
# Variables: $tier, $first
import_says_added_open = Added as { $tier } from { $first }, without a fixed end.

# What became of a row.
import_says_undone = It was added, and removed again.

# What became of a row.
import_says_kept = Still a member, because somebody has made changes since the import.

# After what becomes of a row.
# Variables: $day
import_says_since = Member since { $day }.

# After what becomes of a row.
# Variables: $version
import_says_early = The term started before the programme’s first version, so the rules of version { $version } apply.

# After what becomes of a row.
# Variables: $email
import_says_email_wrong = { $email } isn’t an email address, so nobody can act for the member, and nobody gets its invoices.

# After what becomes of a row.
import_says_no_email = The list has no email address, so nobody can act for the member, and nobody gets its invoices.

# Why a row is added or not: after the import, as long as nobody manages the membership.
import_says_nobody = Nobody can act for the member, and nobody gets its invoices. Name somebody on the member’s page.

# Why a row wasn’t added.
# Variables: $reference
import_says_failed = It couldn’t be added because of a fault on this site, and nothing of it was stored. Reference: { $reference }

# Why a member wasn’t removed.
# Variables: $reference
import_says_stuck = It’s still a member: it couldn’t be removed because of a fault on this site. Reference: { $reference }

# Why a row is skipped.
import_says_member = Already a member.

# Why a row is skipped.
# Variables: $day
import_says_member_since = Already a member since { $day }.

# Why a row is skipped.
# Variables: $row
import_says_twice = Row { $row } has the same name.

# Why a row isn’t added.
# Variables: $name
import_says_alike = The name is similar to { $name }, already a member or in this list. If it’s a different member, add this row anyway.

# Why a row isn’t added.
# Variables: $tier
import_says_tier_unknown = The tier “{ $tier }” isn’t known. Choose which one it is.

# Why a row isn’t added.
import_says_no_tier = It has no tier. Choose which one it is.

# Why a row is skipped.
# Variables: $tier
import_says_tier_left_out = You chose not to import the tier “{ $tier }”.

# Why a row isn’t added.
import_says_no_name = It has no name.

# Why a row isn’t added.
import_says_no_first_day = It has no first day. Say which day counts.

# Why a row isn’t added.
# Variables: $day
import_says_day_unclear = “{ $day }” can be read as two days. Choose the order of dates.

# Why a row isn’t added.
# Variables: $day
import_says_day_wrong = “{ $day }” isn’t a day, or it’s too far in the future.

# Why a row isn’t added.
import_says_days_reversed = The last day is before the first one.

# Why a row is skipped.
# Variables: $day
import_says_over = The term ended on { $day }.

# Why a row is skipped.
# Variables: $status
import_says_inactive = No longer a member: “{ $status }”.

# Why a row is skipped.
# Variables: $status
import_says_pending = Not a member yet: “{ $status }”.

# Why a row is skipped.
# Variables: $role
import_says_no_member = Has another role: “{ $role }”.

# Why a row is skipped.
# Variables: $number
import_says_inherited = This membership comes with membership number { $number }, so it isn’t added separately.

# Why a row isn’t added.
import_says_no_people = This is a person, and the tier is for organisations.

# Why a row isn’t added.
import_says_no_organisations = This is an organisation, and the tier is for people.

# Why a row is skipped.
import_says_full = All places of the tier are taken.

# Why a row is skipped.
import_says_left_out = You left it out.

# What becomes of a row that wasn’t added, once what the list said has been deleted.
import_says_forgotten = It wasn’t added, and what the list said about it has been deleted.

# Link back to all lists.
import_back = All lists

# What a list is, and the programme.
# Variables: $format, $programme
import_about = { $format }, for { $programme }

# Who did the last step with a list, and when.
# Variables: $moment, $who
import_by = { $who }, { $moment }

# Instead of what an import will do.
import_sum_stranded = This list’s programme isn’t on the site any more, so nobody can be added. You can discard the list.

# What an import will do.
# Variables: $n
import_sum_draft =
    { $n ->
         [one] { $n } member will be added. Nothing has happened yet.
        *[other] { $n } members will be added. Nothing has happened yet.
    }

# How far an import is.
# Variables: $count
import_sum_running = Added so far: { $count }. Reload this page to see the progress.

# What an import has done.
# Variables: $n
import_sum_imported =
    { $n ->
         [one] { $n } member was added.
        *[other] { $n } members were added.
    }

# While an import is being undone.
import_sum_undoing = Members are being removed. Reload this page to see the progress.

# After an import was undone.
import_sum_undone = All members that this list added were removed again.

# After an import was undone.
# Variables: $n
import_sum_kept =
    { $n ->
        [one] { $n } member stayed, because somebody has changed something about it since the import.
       *[other] { $n } members stayed, because somebody has changed something about them since the import.
    }

# After an import was undone, if some members couldn’t be removed because of a fault.
import_sum_stuck = The import was undone, but not completely.

# Above the rows, after an import: rows that couldn’t be added because of a fault.
# Variables: $n
import_failed_note =
    { $n ->
        [one] { $n } row couldn’t be added because of a fault on this site. The other rows aren’t affected. Send its reference to the people who run this site. Once they’ve fixed the fault, try the row again, or undo the import.
       *[other] { $n } rows couldn’t be added because of a fault on this site. The other rows aren’t affected. Send their references to the people who run this site. Once they’ve fixed the fault, try the rows again, or undo the import.
    }

# Above the rows, after an import was undone: members who couldn’t be removed because of a fault.
# Variables: $n
import_stuck_note =
    { $n ->
        [one] { $n } member couldn’t be removed because of a fault on this site. Send its reference to the people who run this site. Once they’ve fixed the fault, try it again.
       *[other] { $n } members couldn’t be removed because of a fault on this site. Send their references to the people who run this site. Once they’ve fixed the fault, try them again.
    }

# Above the rows, 30 days after an import or later: rows that couldn’t be added because of a fault.
# Variables: $n
import_failed_late =
    { $n ->
        [one] { $n } row couldn’t be added because of a fault on this site. It can’t be tried again. To add it, upload the list again.
       *[other] { $n } rows couldn’t be added because of a fault on this site. They can’t be tried again. To add them, upload the list again.
    }

# Above the rows, 30 days after an import or later.
import_forgotten = What the list said about those who weren’t added was deleted 30 days after the import.

# A link after the note about rows that failed.
import_failed_show = Show what failed

# Button: adds or removes what couldn’t be added or removed before.
import_retry_button = Try again

# Above the rows, before an import: members without an email address.
# Variables: $n
import_nobody_draft =
    { $n ->
        [one] { $n } of these members has no valid email address in the list, so nobody would get its invoices and reminders. Add the address to the file and upload it again, or import the list and name somebody on the member’s page.
       *[other] { $n } of these members have no valid email address in the list, so nobody would get their invoices and reminders. Add the addresses to the file and upload it again, or import the list and name somebody on each member’s page.
    }

# Above the rows, after an import: members without an email address.
# Variables: $n
import_nobody_added =
    { $n ->
        [one] Nobody gets the invoices and reminders of { $n } of these members. Open the member’s page, and name somebody who manages the membership.
       *[other] Nobody gets the invoices and reminders of { $n } of these members. Open each member’s page, and name somebody who manages the membership.
    }

# A link after that.
import_nobody_show = Show these members

# Lines of a list with broken quotes or very long cells.
# Variables: $lines
import_broken = These lines can’t be read: { $lines }.

# Button.
# Variables: $n
import_button =
    { $n ->
         [one] Add { $n } member
        *[other] Add { $n } members
    }

# Opens the form to discard a list.
import_discard = Discard the list

# Above the button to discard a list.
import_discard_text = The list will be deleted. Nobody has been added.

# Button.
import_discard_button = Discard

# Opens the form to undo an import.
import_undo = Undo the import

# Above the button to undo an import.
import_undo_text = All members that this list added are removed, except those that somebody has changed since.

# Button.
import_undo_button = Remove these members

# In the history of a membership.
history_imported = Membership imported

# In the history of a membership.
history_import_undone = Import undone

# In the history of a list.
history_members_imported = Members imported

# In the history of a list.
history_member_import_undone = Import undone

# Link below a list.
list_csv = Download as CSV

# Heading of a form on the page of a member who was imported without an email address.
manager_heading = Name somebody who manages it

# Beneath this heading.
manager_text = This membership was imported without an email address, so nobody can act for the member, and nobody gets its invoices and reminders. The person you name gets an email and the invoices that are unpaid, and can name everybody else.

# Button of this form.
manager_button = Name and email them

# After somebody was named.
manager_named = They manage the membership now, and get an email.

# Instead of naming somebody.
manager_changed = Somebody has changed this membership in the meantime. Check its people, and try again.
## Webhooks

# Title and heading, and link on the page about roles: addresses of other software to which events are sent.
webhooks_heading = Webhooks

# Beneath the heading.
webhooks_lead = A webhook tells other software, such as a CRM or a mailing list, what happens here. We send each event to its address, following the Standard Webhooks specification.

# Link to the documentation of the API, beneath that.
webhooks_api = What’s sent, and how to check it

# Heading of the list.
webhooks_own = Your webhooks

# If there are none.
webhooks_none = There are no webhooks yet.

# Column: what a webhook is for, or its host.
webhook_name = Webhook

# Column, and heading of the choice: the types of events that are sent.
webhook_events = Events

# How many types of events are sent.
# Variables: $n
webhook_event_count =
    { $n ->
        [one] { $n } type
       *[other] { $n } types
    }

# Column: when something was delivered last.
webhook_delivered_last = Last delivered

# In that column, if nothing was delivered yet.
webhook_delivered_never = Nothing yet

# Column: the number of events that couldn’t be delivered.
webhook_failed_count = Not delivered

# State of a webhook.
webhook_active = Active

# State of a webhook.
webhook_paused = Paused

# State of a webhook: it was turned off because nothing could be delivered for days.
webhook_failing = Turned off: it couldn’t be reached

# State of a webhook: it was turned off because it answered 410 Gone.
webhook_gone = Turned off: the receiver no longer accepts events

# Heading of the form, and its button.
webhook_add = Add a webhook

# Label of a field: where events are sent.
webhook_url = Address (URL)

# Beneath the label.
webhook_url_hint = It starts with https:// and is on the public internet.

# Label of a field, and of a line in an email.
webhook_description = What it’s for

# Beneath the label.
webhook_description_hint = So that others recognise it, such as “CRM”. You can leave it empty.

# Error: what was typed isn’t a URL.
webhook_url_missing = Enter a URL such as https://hooks.example.org/in

# Error: the URL starts with something else.
webhook_url_https = Enter a URL that starts with https://

# Error: the URL contains a user name or a password.
webhook_url_password = Enter the URL without a user name and password. Requests are signed instead

# Error: the URL names a port.
webhook_url_port = Enter a URL without a port. Events are only sent to port 443

# Error: the URL leads to a private address.
webhook_url_private = Enter a URL on the public internet. This one leads to a private network

# Error: the description is too long.
webhook_description_long = Describe it in up to 200 characters

# Error: no type of event was chosen.
webhook_events_missing = Choose at least one type of event

# Error: there are as many as there can be.
webhook_too_many = There are 20 webhooks. Delete those you don’t need, then add another

# Error: events can’t be sent.
webhook_not_active = The webhook is paused or turned off. Resume it first

# Above a new secret, once.
webhook_secret_made = Copy the secret now. You can’t see it again. The software needs it to check that an event comes from us.

# Beneath a new secret that replaces one.
webhook_secret_both = Until this time tomorrow, we sign with both secrets. Replace the old one before that.

# Message: it was changed.
webhook_done_changed = The webhook is changed.

# Message: it was paused.
webhook_done_paused = The webhook is paused. What happens now isn’t sent later.

# Message: it was resumed.
webhook_done_resumed = The webhook is active again.

# Message: a test is on its way.
webhook_done_tested = The test event is on its way. Reload the page to see whether it arrived.

# Message: an event is on its way again.
webhook_done_again = The event is on its way again.

# Message: it was deleted.
webhook_done_deleted = The webhook is deleted.

# Button.
webhook_test = Send a test event

# Button.
webhook_pause = Pause

# Button.
webhook_resume = Resume

# What opens the form to change a webhook.
webhook_change = Change address or events

# Button.
webhook_change_save = Save changes

# What opens the form to replace the secret.
webhook_replace = Replace the secret

# In that form.
webhook_replace_text = You get a new secret. For 24 hours, we sign with the old one too, so nothing is lost while you replace it.

# Button.
webhook_replace_button = Make a new secret

# What opens the form to delete a webhook.
webhook_delete = Delete the webhook

# In that form.
webhook_delete_text = Nothing more will be sent, and the list of deliveries will be deleted too. You can’t undo this. If you only want to stop it for a while, pause it instead.

# Button.
webhook_delete_button = Delete for good

# Label: until when the previous secret also signs.
webhook_old_secret = The old secret works until

# Heading of the list of what was sent.
webhook_deliveries = Deliveries

# Beneath the heading.
webhook_deliveries_hint = An event that doesn’t arrive is sent up to ten times over three days. Deliveries are listed for 90 days.

# If nothing was sent.
webhook_deliveries_none = Nothing has been sent yet.

# If the filter shows nothing.
webhook_deliveries_none_here = There are no such deliveries.

# Filter of the list.
webhook_deliveries_all = All

# Filter of the list, and state of a delivery.
webhook_deliveries_waiting = Waiting

# Filter of the list, and state of a delivery.
webhook_deliveries_delivered = Delivered

# Filter of the list, and state of a delivery.
webhook_deliveries_failed = Failed

# Column: the type of an event.
webhook_event = Event

# Column: when it happened.
webhook_when = When

# Column: how often it was sent, and what came of it.
webhook_attempts = Attempts

# How often it was sent.
# Variables: $n
webhook_attempt_count =
    { $n ->
        [one] { $n } attempt
       *[other] { $n } attempts
    }

# When it’s sent next.
# Variables: $moment
webhook_next_at = Next: { $moment }

# The status of a response, such as 500, and how many milliseconds it took.
# Variables: $status, $millis
webhook_status = Status { $status }, { $millis } ms

# Why there was no response.
webhook_trouble_private = The address leads to a private network

# Why there was no response.
webhook_trouble_slow = No response in 15 seconds

# Why there was no response.
webhook_trouble_connection = No secure connection could be made

# Why there was no response.
webhook_trouble_broken = The connection broke off

# Why it wasn’t sent.
webhook_trouble_off = The webhook was turned off

# What opens the content of an event.
webhook_content = What was sent

# Label: the beginning of a response.
webhook_response = Response

# Button, and heading of its column.
webhook_send_again = Send again

# The same for screen readers.
# Variables: $event, $moment
webhook_send_again_label = Send { $event } of { $moment } again

# Heading: what happened to the webhook.
webhook_history = History

# In the history.
webhook_was_added = Added

# In the history.
webhook_was_changed = Changed

# In the history.
webhook_was_replaced = Secret replaced

# In the history.
webhook_was_paused = Paused

# In the history.
webhook_was_resumed = Resumed

# In the history.
webhook_was_turned_off = Turned off

# In the history.
webhook_was_tested = Test event sent

# In the history.
webhook_was_again = Event sent again

# In the history: nobody did it.
webhook_by_guildhall = automatically

# Group of types of events.
webhook_group_application = Applications

# Group of types of events.
webhook_group_membership = Memberships

# Group of types of events.
webhook_group_money = Invoices and payments

# Group of types of events.
webhook_group_benefit = Benefits

# Group of types of events.
webhook_group_public = Public pages and directory

# Type of event.
webhook_on_submitted = An application is submitted

# Type of event.
webhook_on_withdrawn = An application is withdrawn

# Type of event.
webhook_on_decided = An application is approved or declined

# Type of event.
webhook_on_activated = A membership begins

# Type of event.
webhook_on_renewed = A membership is renewed

# Type of event.
webhook_on_tier_changed = A member moves to another tier

# Type of event.
webhook_on_notice_given = A member gives notice

# Type of event.
webhook_on_notice_withdrawn = A member withdraws its notice

# Type of event.
webhook_on_ended = A membership ends

# Type of event. The address was given by a member, such as that of a mirror, and Guildhall checks it.
webhook_on_address_failed = A checked address of a member isn’t responding

# Type of event.
webhook_on_address_recovered = A checked address of a member is responding again

# Type of event.
webhook_on_issued = An invoice is issued

# Type of event.
webhook_on_paid = An invoice is paid in full

# Type of event.
webhook_on_cancelled = An invoice is cancelled

# Type of event.
webhook_on_payment = A payment is recorded

# Type of event.
webhook_on_reversed = A payment is undone, returned or refunded

# Type of event.
webhook_on_requested = A member asks for a benefit

# Type of event.
webhook_on_approved = A request is approved

# Type of event.
webhook_on_scheduled = A request gets a date

# Type of event.
webhook_on_delivered = A benefit is delivered

# Type of event.
webhook_on_refused = A request is refused

# Type of event.
webhook_on_published = A member publishes its public page

# Type of event.
webhook_on_listed = A member is listed in the directory

# Type of event.
webhook_on_unlisted = A member is no longer listed in the directory

# Subject of an email to administrators.
# Variables: $foundation
webhook_mail_subject = A webhook of { $foundation } was turned off

# Opening of the email: nothing could be delivered.
webhook_mail_failing = We’ve turned off a webhook. We tried to deliver an event ten times over three days, and nothing else arrived in that time.

# Opening of the email: the receiver wants nothing more.
webhook_mail_gone = We’ve turned off a webhook because its receiver no longer accepts events: it answered 410 (Gone).

# Label: the host of the webhook’s address.
webhook_mail_host = Host

# What to do.
webhook_mail_what_now = Once the receiver works again, resume the webhook. You can resend failed events from its list of deliveries.

# Label of the link.
webhook_mail_button = Open the webhook

## Reports for a foundation’s people

# Heading of the page that lists the reports, name of their navigation, and a link to it.
reports_heading = Reports

# Beneath that heading.
reports_lead = What your records say about members, money and decisions. Every report has a table of its numbers that you can download.

# Link to the list of all reports.
reports_all = All reports

# Heading of a report, and a link to it.
report_members = Members by tier

# Beneath that heading.
report_members_lead = How many members each tier had at the end of each month. Members count from the first to the last day of their terms.

# Heading of a report, and a link to it.
report_retention = Retention

# Beneath that heading.
report_retention_lead = Of everyone who joined in a year, how many were still members one year later, two years later, and so on.

# Heading of a report, a link to it, and a column: what was invoiced less credit notes.
report_revenue = Revenue

# Beneath that heading.
report_revenue_lead = What you invoiced, less credit notes, without tax. Amounts in different currencies aren’t added up.

# Heading of a report, and a link to it.
report_renewals = Renewal forecast

# Beneath that heading.
report_renewals_lead = The terms that end in the next twelve months, and what happens then if nobody does anything.

# Heading of a report, and a link to it.
report_decisions = Time to decision

# Beneath that heading.
report_decisions_lead = How many days passed from when an application was submitted to its outcome, including the time applicants took to reply. Withdrawn and imported applications don’t count.

# Label of the field that says how many months a report covers.
report_period = Period

# A choice in that field.
# Variables: $n
report_months =
    { $n ->
        [one] { $n } month
       *[other] { $n } months
    }

# Label of the field with the last month of a report.
report_until = Until

# Button that shows the report for another period.
report_show = Show

# A month.
# Variables: $month, $year
report_month = { $month } { $year }

# A quarter of a year.
# Variables: $quarter, $year
report_quarter = Q{ $quarter } { $year }

# Name of a tier, if a report is about several programmes.
# Variables: $tier, $programme
report_tier_of = { $tier } ({ $programme })

# Column: the day on which members were counted.
report_date = Date

# Column: members of all tiers together.
report_all_tiers = All tiers

# Part of a chart: all tiers that are too small for a pattern of their own.
report_other_tiers = Other tiers

# If there were no members in the period.
report_members_none = There were no members in this period.

# What the chart of members says.
# Variables: $before, $first, $now, $last
report_members_finding = Members: { $before } on { $first }, { $now } on { $last }.

# What the chart of members also says.
# Variables: $tier, $count
report_members_largest = The largest tier is { $tier }, with { $count }.

# Column: the year in which members joined.
report_joined = Joined in

# Column: how many were still members after that time.
# Variables: $n
report_after_years =
    { $n ->
        [one] After { $n } year
       *[other] After { $n } years
    }

# A cell in that column: a share, and how many members that is.
# Variables: $share, $count
report_stayed = { $share } ({ $count })

# What the table of retention says.
# Variables: $share, $stayed, $all
report_retention_finding = After one year, { $share } were still members: { $stayed } of { $all }.

# If no year is over yet.
report_retention_early = There’s nothing to show yet: a figure appears once a full year has passed for everyone who joined in the same year.

# If there are no members.
report_retention_none = Nobody has become a member yet.

# Beneath the table of retention.
report_retention_note = Imported members count from the day on which they joined. Members who left before the import aren’t included, so earlier years look better than they were. Somebody who left and came back counts as a member again.

# Caption of a table and title of a chart.
# Variables: $currency
report_revenue_months = Revenue by month, in { $currency }

# Heading of a table.
report_revenue_by_year = By year

# Caption of a table.
# Variables: $currency
report_revenue_years = Revenue by year, in { $currency }

# Column.
report_year = Year

# What the chart of revenue says.
# Variables: $amount, $first, $last
report_revenue_finding = Revenue from { $first } to { $last }: { $amount }.

# If nothing was invoiced or credited in the period.
report_revenue_none = Nothing was invoiced in this period.

# Heading: how much of the revenue comes from the largest members.
report_concentration = How much depends on a few members

# The shares are small.
report_spread_wide = Revenue is spread over many members.

# Some shares are large.
report_spread_moderate = Some members account for a large part of the revenue.

# A few shares are very large.
report_spread_narrow = Revenue depends on a few members.

# What the Herfindahl index means.
# Variables: $index, $n
report_herfindahl =
    { $n ->
        [one] The Herfindahl index is { $index } out of 10,000, nearly as if { $n } member paid everything.
       *[other] The Herfindahl index is { $index } out of 10,000, as if { $n } members paid the same amount each.
    }

# How much of the revenue comes from the largest members.
# Variables: $share, $n
report_largest =
    { $n ->
        [one] The largest member: { $share }
       *[other] The { $n } largest members: { $share }
    }

# Caption of a table.
# Variables: $currency
report_largest_members = The largest members, in { $currency }

# Column: a member’s share of the revenue.
report_share = Share

# A member whose name isn’t known.
report_unnamed = No name

# Link to a file.
report_largest_csv = Download the largest members as CSV

# What happens at the end of a term: the next one begins.
report_renews = Renews

# What happens at the end of a term: the member moves.
report_moves = Moves to another tier

# What happens at the end of a term: staff and the member decide.
report_asks = You decide

# What happens at the end of a term: the membership ends.
report_ends = Ends

# Column: terms with any outcome.
report_all_terms = All terms

# Row: all months together.
report_twelve_months = Twelve months

# How many terms have no price that’s known. It’s in a cell below the number of terms.
# Variables: $count
report_unpriced = { $count } without a known price

# What the chart of renewals says.
# Variables: $renews, $n
report_renewals_finding =
    { $n ->
        [one] { $n } term ends in the next twelve months. Automatic renewals: { $renews }.
       *[other] { $n } terms end in the next twelve months. Automatic renewals: { $renews }.
    }

# If no term ends.
report_renewals_none = No term ends in the next twelve months.

# Beneath the table of renewals.
report_renewals_note = Prices exclude tax. They’re those of the next term if there is one, and otherwise those of the term that ends.

# If there are too many memberships.
# Variables: $n
report_unseen =
    { $n ->
        [one] { $n } membership isn’t included: there are more than this report can show.
       *[other] { $n } memberships aren’t included: there are more than this report can show.
    }

# Title of the chart and caption of the table by quarter.
report_decisions_chart = Days to a decision, by quarter

# Heading and caption of a table.
report_by_tier = By tier

# Column.
report_quarter_head = Quarter

# Column: how many applications were decided.
report_applications = Applications

# Column, and part of a chart: half of the applications took no longer.
report_median = Half within

# Column, and part of a chart: nine out of ten applications took no longer.
report_ninetieth = Nine out of ten within

# Row: all quarters together.
report_all_quarters = All quarters

# How long decisions took.
# Variables: $n
report_days =
    { $n ->
        [one] { $n } day
       *[other] { $n } days
    }

# How long decisions took: they were made on the day of the submission.
report_same_day = the same day

# Instead of how long decisions took.
report_too_few = too few

# Beneath the tables.
report_too_few_note = “Too few” means fewer than three applications for “half within”, and fewer than ten for “nine out of ten within”.

# If nothing was decided in the period.
report_decisions_none = No application was decided in this period.

# What the chart of decisions says.
# Variables: $n
report_decisions_finding =
    { $n ->
        [one] Half of the applications were decided within { $n } day.
       *[other] Half of the applications were decided within { $n } days.
    }

# What the chart of decisions says.
report_decisions_same_day = Half of the applications were decided on the day they were submitted.

# What the chart of decisions says.
report_decisions_few = Too few applications were decided to say how long it takes.

## Members’ addresses that are checked

# Title and heading: the member’s addresses that are checked regularly, such as those of mirrors.
checks_heading = Checked addresses

# Beneath it.
checks_lead = We regularly check that these addresses work.

# If there are none.
checks_none = No address of this membership is checked.

# A link to the page with all results.
checks_open = All checks

# Mark: the address works.
check_works = Responding

# Mark: the address doesn’t work.
check_fails = Not responding

# Mark: the first check is still to come.
check_waits = Not checked yet

# Mark: such an address can’t be checked.
check_cannot = Can’t be checked

# The result of a check: an HTTP status such as 200.
# Variables: $status
check_status_good = It responded with status { $status }.

# The result of a check: an HTTP status such as 500.
# Variables: $status
check_status_bad = It responded with an error: status { $status }.

# The result of a check.
check_trouble_http = We can only check addresses that start with https:// or http://.

# The result of a check.
check_trouble_port = We only check addresses on the usual ports, 443 and 80.

# The result of a check.
check_trouble_password = The address contains a user name or a password, so we don’t check it.

# The result of a check.
check_trouble_private = The address isn’t on the public internet.

# The result of a check.
check_trouble_slow = There was no response in 15 seconds.

# The result of a check.
check_trouble_connection = We couldn’t connect: the name is unknown, nothing responds there, or the certificate isn’t valid.

# The result of a check.
check_trouble_redirects = It redirects too many times.

# The result of a check: it redirects to an address with another port, for example.
check_trouble_led_on = It redirects to an address that we don’t check.

# The result of a check.
check_trouble_broken = The connection broke off.

# When an address was checked last.
# Variables: $when
check_last = Last checked: { $when }

# Since when an address fails.
# Variables: $when
check_since = Every check has failed since { $when }.

# After a sentence that says since when an address fails.
check_reported = We’ve emailed everyone who manages the membership, and the foundation’s staff.

# How often an address is checked.
# Variables: $n
check_every =
    { $n ->
        [one] We check it every day.
       *[other] We check it every { $n } days, and every day while it fails.
    }

# A button.
check_again = Check again

# The same button, for screen readers. The label is such as “Mirror URL”.
# Variables: $label
check_again_label = Check again: { $label }

# After using the button.
check_due = We’ll check it within a minute. Then reload the page to see the result.

# After using the button too often.
check_too_often = Somebody asked for a check less than ten minutes ago. Try again a little later.

# Mark: the member hasn’t given an address.
check_missing = No address yet

# Label of a field for another address to check. The label is such as “Mirror URL”.
# Variables: $label
check_other = Other address: { $label }

# A button: stores the other address.
check_state = Save and check

# After using that button.
check_stated = The address is saved. We’ll check it within ten minutes.

# After using that button with something that isn’t an address.
check_not_url = Nothing was saved: enter an address such as https://mirror.example.org/.

# What opens the list of the last results.
check_results = Last checks

# Something to do: an address has to work again. The label is such as “Mirror URL”.
# Variables: $label
todo_check = Not responding: { $label }

# Subject of an email. The label is such as “Mirror URL”.
# Variables: $label, $member
check_mail_failed_subject = { $label } isn’t responding: { $member }

# In that email.
check_mail_failed = We check this address regularly. It has failed on three days in a row. Nothing else happens automatically: the foundation’s staff decide what to do.

# Subject of an email. The label is such as “Mirror URL”.
# Variables: $label, $member
check_mail_recovered_subject = { $label } is responding again: { $member }

# In that email.
check_mail_recovered = The address is responding again, so there’s nothing left to do.

# Label of a host in an email, such as mirror.example.org.
check_mail_host = Host

# Label of a day in an email.
check_mail_since = No response since

# Label of the result of a check, in an email.
check_mail_result = Last result

# In the history: an address has failed for days.
history_address_failed = Address not responding

# In the history.
history_address_recovered = Address responding again

# In the history: an address that’s checked was replaced.
history_address_stated = Address changed

# Beneath the list of what happens until a day: addresses of members that are checked.
# Variables: $n
ahead_checks =
    { $n ->
        [one] { $n } address is checked regularly. The preview can’t predict the results.
       *[other] { $n } addresses are checked regularly. The preview can’t predict the results.
    }

# After it: those that don’t work now.
# Variables: $n
ahead_checks_failing =
    { $n ->
        [one] { $n } of them isn’t responding at the moment.
       *[other] { $n } of them aren’t responding at the moment.
    }

## The approval of public pages

# Beneath the heading of a draft, in the member area.
profile_draft_approval = This is how your page will look. The foundation’s staff have to approve it before it’s public. Until then, only you and the staff can see it.

# A button.
profile_send = Send for approval

# A state, in the member area.
# Variables: $moment
profile_waiting = Waiting for approval since { $moment }

# Beneath it.
profile_waiting_text = What’s public doesn’t change until the foundation’s staff approve this. If you change the draft in the meantime, you’ll have to send it for approval again.

# A button: the draft no longer waits for approval.
profile_withdraw = Withdraw

# In the member area, above the reason.
# Variables: $moment
profile_declined = On { $moment }, the foundation’s staff decided not to approve this. Change the draft, then send it again.

# What was done.
profile_done_send = It’s waiting for approval. We’ll email you once the foundation’s staff have decided.

# What was done.
profile_done_withdraw = You’ve withdrawn it, so it’s no longer waiting for approval. The draft is still here.

# What was done.
profile_done_save_approval = The draft is saved. Look at it below, then send it for approval.

# What happened.
history_profile_sent = Public page sent for approval

# What happened.
history_profile_withdrawn = Public page no longer waiting for approval

# What happened.
history_profile_approved = Public page approved and published

# What happened.
history_profile_declined = Public page not approved

# Heading of a list for the foundation’s staff, and a link to it.
pages_heading = Public pages to approve

# Beneath the heading.
pages_lead = Drafts that members have sent for approval. What’s public doesn’t change until you’ve approved them.

# A link above the list of members.
# Variables: $n
pages_link =
    { $n ->
        [one] { $n } public page to approve
       *[other] { $n } public pages to approve
    }

# If nothing waits.
pages_none = No public page is waiting for approval.

# If the foundation doesn’t approve public pages.
pages_not_approved = Members publish their pages themselves. If you want to approve them first, write approval = true under [directory] in foundation.toml.

# A column: since when something waits.
pages_since = Waiting since

# A column: what’s different.
pages_changes = What changes

# A note at a page that isn’t public yet.
pages_first = This member has no public page yet.

# What was done.
pages_approved_done = You’ve approved the page, and it’s published. We’ve emailed the member.

# What was done.
pages_declined_done = You haven’t approved the page. We’ve emailed the member your reason.

# Heading: the public page of this member.
# Variables: $member
pages_of = Public page of { $member }

# Above the differences.
# Variables: $moment
pages_waits_since = Waiting for approval since { $moment }

# If nothing of this member waits.
pages_nothing = Nothing is waiting for approval here. The member may have changed or withdrawn it, or somebody else has decided.

# A note: the member isn’t in the directory.
pages_unlisted = The member isn’t in the directory, so nobody will see the page unless the member joins it.

# If what waits is the same as what’s public.
pages_same = It’s the same as what’s public.

# A column: a part of the page, such as the description.
pages_part = Part

# A column: what’s public.
pages_public = Public now

# A column: what waits for approval.
pages_waiting = To be published

# If a page has nothing in a part.
pages_empty = Nothing

# Text instead of a picture.
pages_public_logo = The logo that’s public now

# Text instead of a picture.
pages_waiting_logo = The logo to be published

# Heading of the form.
pages_decide = Decide

# In the field for the reason.
pages_reason_hint = The member reads it. To approve, you can leave it empty.

# An error at the field for the reason.
pages_no_reason = Enter a reason of up to 5,000 characters, so that the member knows what to change

# An error.
pages_conflict = This is no longer waiting: the member has changed or withdrawn it, or somebody else has decided. Nothing was done. Check what this page shows now.

# A button.
pages_approve = Approve and publish

# A button.
pages_decline = Don’t approve

# A link to the page of the member.
pages_to_member = The member’s page

# A link on the page of a member.
pages_waits_here = The member’s public page is waiting for approval

# Subject of an email to staff.
# Variables: $member
page_mail_asked_subject = Public page to approve: { $member }

# Opening.
page_mail_asked = A member has sent a draft of its public page for approval. What’s public doesn’t change until you’ve decided.

# Subject of an email to the member.
# Variables: $member
page_mail_approved_subject = Public page approved: { $member }

# Opening.
page_mail_approved = The foundation’s staff have approved your public page, and it’s published.

# Subject of an email to the member.
# Variables: $member
page_mail_declined_subject = Public page not approved: { $member }

# Opening.
page_mail_declined = The foundation’s staff didn’t approve the draft of your public page. What’s public doesn’t change. Change the draft, then send it again.

# A link in an email.
page_mail_link = Open the public page

## Members on a day in the past

# Heading of a form that shows a member on a day in the past.
past_heading = On a past date

# Label of a field for a day in the past.
past_day = Date (end of day)

# An error at the field for the day.
past_day_wrong = Choose today or an earlier date

# A button.
past_show = Show

# Title of a page: a member on a day in the past.
# Variables: $member, $day
past_title = { $member } at the end of { $day }

# Above a page that shows the past.
# Variables: $day
past_banner = You’re looking at the past: the membership at the end of { $day }, as recorded by then.

# A link to the page as it is today.
past_today = See the membership today

# A link to the list of members on the same day.
past_everyone = Who was a member on this day

# A state: the membership hadn’t started.
past_not_yet = Not a member yet

# If the membership hadn’t started.
past_not_yet_text = The membership hadn’t started. There’s nothing to show for this day.

# A label: the version of the programme.
past_version = Version of the programme

# A value: there was a proof of membership.
past_proof = Made, and not withdrawn

# A label: the day on which something was recorded.
past_recorded = Recorded later, on

# Beneath it.
past_recorded_text = The term counts for this date, but it was recorded later: the membership was imported, or backdated to the day of its approval.

# If the grants of a term aren’t known.
past_grants_unknown = Not known: for the time before the import, only the dates are recorded.

# If a tier granted nothing.
past_no_grants = Nothing was promised for this term.

# A note about people.
# Variables: $day
past_people_from = People are recorded from { $day }. Who acted for the member before isn’t known.

# A note about people.
past_people_none = No people are recorded for this member.

# A note about people.
past_names_erased = Names or addresses that people had then have been erased. You see what’s still known.

# Heading of a list of what a page about the past can’t say.
past_limits = What this page can’t show

# In the list.
past_limit_name = The member’s name is today’s.

# In the list.
past_limit_details = We don’t keep earlier values of details such as the number of employees. Benefits that depend on them show every case.

# In the list.
past_limit_money = Invoices and payments are on their own pages, with their dates.

# Whether a member was in the directory.
past_listed = The member wanted to be in the directory.

# Whether a member was in the directory.
past_unlisted = The member didn’t want to be in the directory.

# Whether a member was in the directory.
past_listed_unknown = Whether the member wanted to be in the directory isn’t known.

# If a member’s public page was erased.
past_page_erased = There was a public page, but it has been erased.

# If a member had published nothing.
past_page_none = There was no public page.

# Name of a list, and a link to it.
past_members = Members on a past date

# Heading of the list.
# Variables: $day
past_members_on = Members on { $day }

# Beneath the heading.
# Variables: $n, $day
past_members_lead =
    { $n ->
        [one] { $n } member had a term on { $day }. The tier is from that term, and the name is today’s.
       *[other] { $n } members had a term on { $day }. The tiers are from those terms, and the names are today’s.
    }

# A link to the list of members.
past_members_today = Members today

# If nobody was a member.
past_nobody = No member matches on this date.

# A column: the first day of a term.
past_first = Term from

# A column: the last day of a term.
past_last = Term until

## Erasing personal data

# A link on the page of a member, for administrators.
erasure_link = Erase personal data

# Heading of a page.
# Variables: $member
erasure_heading = Erase the personal data of { $member }

# Beneath the heading.
erasure_lead = What’s erased for good, and what stays.

# If it was erased before.
erasure_before = This member’s data was erased before. Erasing it again removes what’s been added since.

# In place of a list.
erasure_nothing = Nothing

# A note about documents that are kept.
# Variables: $day
erasure_newest = The newest invoice or credit note is dated { $day }. Keep these documents for as long as the law requires, counted from the end of that year. Then delete them.

# Why it can’t be erased.
erasure_under_review = The data can’t be erased yet: the application is still under review. Decide on it, or ask the applicant to withdraw it.

# Why it can’t be erased.
erasure_goes_on = The data can’t be erased yet: the membership hasn’t ended. Record the member’s notice, then wait until the last day has passed.

# Why it can’t be erased.
erasure_unpaid = The data can’t be erased yet: an invoice is unpaid. Record its payment, or cancel it.

# In a list.
# Variables: $n
erasure_answers =
    { $n ->
        [one] { $n } answer in the application
       *[other] { $n } answers in the application
    }

# In a list.
# Variables: $n
erasure_people =
    { $n ->
        [one] Name and email address of { $n } person who acts or acted for the member
       *[other] Names and email addresses of { $n } people who act or acted for the member
    }

# In a list.
# Variables: $n
erasure_signatures =
    { $n ->
        [one] { $n } signature
       *[other] { $n } signatures
    }

# In a list.
# Variables: $n
erasure_emails =
    { $n ->
        [one] { $n } email
       *[other] { $n } emails
    }

# In a list.
# Variables: $n
erasure_bounces =
    { $n ->
        [one] { $n } address to which email bounces
       *[other] { $n } addresses to which email bounces
    }

# In a list.
# Variables: $n
erasure_notes =
    { $n ->
        [one] { $n } reviewer’s note
       *[other] { $n } reviewers’ notes
    }

# In a list.
# Variables: $n
erasure_requests =
    { $n ->
        [one] The text of { $n } request for a benefit
       *[other] The texts of { $n } requests for benefits
    }

# In a list.
# Variables: $n
erasure_pages =
    { $n ->
        [one] { $n } public page, with its logos
       *[other] { $n } public pages, with their logos
    }

# In a list.
# Variables: $n
erasure_proofs =
    { $n ->
        [one] { $n } proof of membership
       *[other] { $n } proofs of membership
    }

# In a list.
# Variables: $n
erasure_ledger_texts =
    { $n ->
        [one] { $n } name or text that belongs to an entry of the ledger: the entry itself stays
       *[other] { $n } names and texts that belong to entries of the ledger: the entries themselves stay
    }

# In a list.
# Variables: $n
erasure_files =
    { $n ->
        [one] { $n } uploaded or signed file
       *[other] { $n } uploaded or signed files
    }

# In a list of what’s kept.
# Variables: $n
erasure_invoices =
    { $n ->
        [one] { $n } invoice or credit note, with the names on it: the law requires you to keep accounting records
       *[other] { $n } invoices and credit notes, with the names on them: the law requires you to keep accounting records
    }

# In a list of what’s kept.
# Variables: $n
erasure_payments =
    { $n ->
        [one] { $n } payment: the law requires you to keep accounting records
       *[other] { $n } payments: the law requires you to keep accounting records
    }

# In a list of what’s kept.
# Variables: $n
erasure_minutes =
    { $n ->
        [one] { $n } item in the minutes of a meeting, for good: it records how the foundation decided
       *[other] { $n } items in the minutes of meetings, for good: they record how the foundation decided
    }

# In a list of what’s kept.
# Variables: $n
erasure_ledger =
    { $n ->
        [one] { $n } entry of the ledger, for good: what happened and when, without names
       *[other] { $n } entries of the ledger, for good: what happened and when, without names
    }

# In a list of what’s kept.
# Variables: $n
erasure_accounts =
    { $n ->
        [one] { $n } account of somebody who acted for the member, with the email address, for good: it shows who did what
       *[other] { $n } accounts of people who acted for the member, with their email addresses, for good: they show who did what
    }

# Heading of a form.
erasure_form = Erase it for good

# In the form.
erasure_form_text = This can’t be undone. Backups still have the data until you delete them.

# Label of a field.
erasure_name = The member’s name

# In the field.
# Variables: $member
erasure_name_hint = To confirm it, type: { $member }

# An error at the field.
erasure_other_name = Type the member’s name as it’s written on this page

# An error.
erasure_refused = Nothing was erased. The page says why.

# A button.
erasure_button = Erase for good

# What was done.
erasure_done = The personal data is erased. What stays is below.

# After signing in again.
erasure_confirmed = You’ve signed in again. Check the page, then send the form again.

## Several members at once

# What a choice beneath the list of members is about.
chosen_heading = Several members at once

# A choice.
chosen_ticked = The members I tick in the list

# A choice.
# Variables: $n
chosen_all =
    { $n ->
        [one] The one member that matches the filters
       *[other] All { $n } members that match the filters
    }

# Heading of a column with checkboxes.
chosen_choose = Choose

# A checkbox next to a member.
# Variables: $member
chosen_choose_one = Choose { $member }

# A button: to write an email to the chosen members.
chosen_email = Write an email

# A button: to send each of the chosen members their newest reminder again.
chosen_remind = Send reminders again

# A button: to download the chosen members.
chosen_csv = Download these as CSV

# A button: to download the chosen members.
chosen_json = Download these as JSON

# An error at the choice.
chosen_nobody = Choose at least one member

# An error at the choice.
chosen_too_many = You can write to up to 10,000 members at once. Limit the list with its filters

# An error at the choice.
chosen_unknown = One of these members isn’t in the list any more. Choose again

# An error at the choice.
chosen_again = This form was already used. Check your choice and send it again

# Opens a list of emails that were written to several members.
mailing_recent = Latest emails to members

# Beneath an email in the list. How far it is, and the day on which it was started.
# Variables: $state, $day
mailing_recent_state = { $state }, { $day }

# How far an email to members is.
mailing_state_draft = Draft

# How far an email to members is.
mailing_state_sending = Being sent

# How far an email to members is.
mailing_state_sent = Sent

# How far an email to members is.
mailing_state_stopped = Stopped

# Heading of a page.
mailing_email_heading = Email to members

# Heading of a page.
mailing_reminder_heading = Send reminders again

# Beneath the heading, before an email is written.
# Variables: $n
mailing_chosen =
    { $n ->
        [one] You’ve chosen { $n } member. The people who manage the membership get the email.
       *[other] You’ve chosen { $n } members. The people who manage each membership get the email.
    }

# Beneath the heading of a draft.
mailing_draft = Nothing is sent yet. Drafts are deleted after 7 days.

# Label of a field.
mailing_subject = Subject

# At the field.
mailing_subject_hint = Up to 200 characters

# Label of a field.
mailing_text = Message

# At the field.
mailing_text_hint = Plain text of up to 5,000 characters, with your own greeting. Everyone gets the same message.

# A button.
mailing_preview_button = Save and preview

# An error at the field.
mailing_subject_missing = Enter a subject

# An error at the field.
mailing_subject_long = Enter a subject of up to 200 characters

# An error at the field.
mailing_text_missing = Enter a message

# An error at the field.
mailing_text_long = Enter a message of up to 5,000 characters

# Heading of a section.
mailing_who = Who gets it

# Label of a number.
mailing_members = Members chosen

# Label of a number.
mailing_reached = Members who get it

# Label of a number.
mailing_unreached = Members who get nothing

# Label of a number.
mailing_emails = Emails

# Beneath the numbers.
mailing_once = Somebody who manages several of these members gets one email.

# Why members get nothing.
mailing_no_contact = Nobody with an email address manages the membership

# Why members get nothing.
mailing_bounced_before = Every address has bounced

# Why members get nothing.
mailing_no_reminder = The term has had no reminder yet

# Why members get nothing.
mailing_over = The membership or its term is over

# Why members get nothing.
mailing_conflict = The sender has a conflict of interest

# Why members get nothing.
mailing_rules_missing = The programme isn’t on the site any more

# Why members get nothing.
mailing_fault = A fault on this site

# Why a member gets nothing.
# Variables: $reference
mailing_fault_reference = A fault on this site. Reference: { $reference }

# Heading of a column.
mailing_why = Reason

# A reason, and how many members it applies to.
# Variables: $reason, $number
mailing_reason_count = { $reason }: { $number }

# Beneath a list that’s cut off.
# Variables: $n
mailing_more =
    { $n ->
        [one] { $n } other member isn’t listed here.
       *[other] { $n } other members aren’t listed here.
    }

# Heading of a section.
mailing_what = What they get

# Beneath the text of an email.
mailing_language = The last line is in each member’s language.

# In place of the text of an email.
mailing_reminder_text = Each member gets the newest reminder of their term once more, with up-to-date details.

# A link.
mailing_change = Change the message

# Heading of a section with a form.
mailing_send_heading = Send it

# In the form.
mailing_send_text = You can’t undo this. Emails go out at a steady rate, so a large number can take hours.

# Label of a field.
mailing_number = Number of members chosen

# At the field.
# Variables: $number
mailing_number_hint = To confirm it, type: { $number }

# An error at the field.
mailing_number_wrong = Type the number of members chosen that’s on this page

# A button.
mailing_send_button = Send

# In place of the form, and an error.
mailing_nobody_reached = None of these members can be reached, so there’s nothing to send

# An error.
mailing_outdated = Nothing was changed: somebody has changed, sent or stopped it since you opened the page. This is its current state.

# An error. What was typed is in the form, and what somebody else has saved is beneath it.
mailing_crossed = Nothing was saved: somebody has changed this email since you opened the page. Your message is in the form, and theirs is below it. If you save again, yours replaces theirs.

# Heading of a section beneath the form.
mailing_stored = What’s saved now

# Heading of a section.
mailing_progress_heading = Progress

# How far it is, by members.
# Variables: $done, $total
mailing_progress = Sent to { $done } of { $total }

# How many members will still get an email.
# Variables: $n
mailing_members_waiting =
    { $n ->
        [one] { $n } member is still waiting for an email.
       *[other] { $n } members are still waiting for an email.
    }

# How many members got no email, because none could be sent.
# Variables: $n
mailing_members_failed =
    { $n ->
        [one] { $n } member got nothing, because sending failed.
       *[other] { $n } members got nothing, because sending failed.
    }

# How many emails haven’t left yet.
# Variables: $n
mailing_waiting =
    { $n ->
        [one] { $n } email is waiting to be sent.
       *[other] { $n } emails are waiting to be sent.
    }

# How many emails couldn’t be sent.
# Variables: $n
mailing_failed =
    { $n ->
        [one] { $n } email couldn’t be sent.
       *[other] { $n } emails couldn’t be sent.
    }

# How many emails came back.
# Variables: $n
mailing_bounced =
    { $n ->
        [one] { $n } email has bounced.
       *[other] { $n } emails have bounced.
    }

# Who sent it, and when.
# Variables: $who, $when
mailing_by = Sent by { $who }, { $when }

# Beneath how many have got it.
mailing_stopped = This was stopped: no other members get it.

# Heading of a section with a button.
mailing_stop_heading = Stop it

# Above the button.
mailing_stop_text = Nobody else gets it. Those who got it keep it.

# Above the button, instead.
mailing_stop_reminders = No other members get a reminder. Those that are waiting are still sent.

# A button.
mailing_stop_button = Stop sending

# A link to the same page.
mailing_refresh = Update the progress

# A link.
mailing_back = Members

# The end of an email that staff wrote. Replies go to the foundation.
# Variables: $foundation
mailing_closing = You’re getting this email because you manage a membership of { $foundation }. To reach { $foundation }, reply to this email.

# An entry of a member’s history.
history_member_emailed = Email from staff

# An entry of a member’s history: staff stopped sending an email to many members before this member got it.
history_member_email_withdrawn = Email from staff withdrawn before it was sent

## Saved views

# Heading of a page, and the name of a list of links: filters that people have saved.
views_heading = Saved views

# Beneath the heading.
views_lead = Filters, search and sort order of the list of members, saved under a name.

# A link to the page where they’re renamed and deleted.
views_change = Change saved views

# Opens the form that saves the filters of the list.
views_save = Save this view

# Label of a field.
views_name = Name of the view

# In the field.
views_name_hint = Such as “Gold, leaving”

# A choice.
views_for_all = For everyone who works for the foundation

# A button.
views_save_button = Save

# Heading of a list.
views_shared = For everyone

# Heading of a list.
views_own = Only for you

# If there are no saved views.
views_none = There are none.

# Opens the form that renames or deletes a view.
# Variables: $name
views_change_one = Rename or delete { $name }

# A button.
views_rename = Rename

# A button.
views_delete = Delete this view

# What was done.
views_saved_done = The view is saved.

# What was done.
views_renamed_done = The view is renamed.

# What was done.
views_deleted_done = The view is deleted. Nothing else has changed.

# A button beneath it.
views_save_again = Save it again

# An error at the field for the name.
views_name_wrong = Enter a name of up to 60 characters

# An error at the field for the name.
views_taken = There’s another view with this name. Choose a different one

# An error.
# Variables: $n
views_too_many =
    { $n ->
        [one] There can only be { $n } view. Delete it first
       *[other] There can be { $n } views. Delete one first
    }

# An error.
views_filters_wrong = The list doesn’t have these filters. Open it again, then save the view

## Elections and the voting roll

# The list of elections, beneath its heading.
elections_lead = How many members could vote, and with how many votes, if the roll were fixed today.

# The list of elections, if there are none.
elections_none = The programmes have no elections. To add one, describe it in the programme file, under “elections”.

# Column of the list of elections.
election_title = Election

# Column of the list of elections: how votes become seats.
election_method = Method

# Column of the list of elections, and of the table of tiers: how many members vote.
roll_members = Voting members

# In that column: how many of all members.
# Variables: $members, $all
roll_members_of = { $members } of { $all }

# In a column, if the programme doesn’t say it, or it can’t be computed.
election_unknown = Not known

# Heading: the people who vote in an election, with how many votes and why.
# Variables: $election
roll_heading = Voting roll: { $election }

# Link to the list of elections.
roll_elections = All elections

# Beneath that heading. $votes is such as “60 votes”.
# Variables: $n, $day, $votes
roll_summary =
    { $n ->
         [one] Record date { $day }: { $n } member can vote, with { $votes } in all.
        *[other] Record date { $day }: { $n } members can vote, with { $votes } in all.
    }

# Beneath that heading, if seats are filled without a vote. $seats is such as “3 seats”.
# Variables: $n, $day, $seats
roll_summary_seats =
    { $n ->
         [one] Record date { $day }: { $n } member fills { $seats }.
        *[other] Record date { $day }: { $n } members fill { $seats }.
    }

# After the sentence about the members who vote.
# Variables: $n
roll_summary_others =
    { $n ->
         [one] { $n } other member can’t take part.
        *[other] { $n } other members can’t take part.
    }

# After that, if somebody has chosen a version of the programme.
# Variables: $version
roll_summary_version = Version { $version } applies to every member.

# After that: another roll, with another record date or version. $other says which one.
# Variables: $n, $other, $votes
roll_compared =
    { $n ->
         [one] For comparison ({ $other }): { $n } member can vote, with { $votes } in all.
        *[other] For comparison ({ $other }): { $n } members can vote, with { $votes } in all.
    }

# The same if seats are filled without a vote.
# Variables: $n, $other, $seats
roll_compared_seats =
    { $n ->
         [one] For comparison ({ $other }): { $n } member fills { $seats }.
        *[other] For comparison ({ $other }): { $n } members fill { $seats }.
    }

# What a roll is called next to another one: its record date, and the version that somebody has chosen.
# Variables: $day, $version
roll_label = { $day }, version { $version }

# Label of a field: the day on which it’s decided who can vote.
roll_day = Record date

# Hint of the field.
# Variables: $n
roll_day_hint =
    { $n ->
         [one] Up to { $n } month ahead
        *[other] Up to { $n } months ahead
    }

# Error at the field.
# Variables: $n
roll_day_wrong =
    { $n ->
         [one] Enter a date that’s at most { $n } month ahead
        *[other] Enter a date that’s at most { $n } months ahead
    }

# Error at the field, if the version that applies on this date has no such election. The field for the version is next to it.
roll_day_without = On this date, the programme doesn’t have this election. Enter another date, or choose a version of the rules

# Label of a field: which version of the programme counts.
roll_rules = Rules

# First choice of the field: no version is chosen.
roll_rules_apply = Each member’s own version

# Hint of the field.
roll_rules_hint = Choose a version to apply it to every member.

# A choice of the field.
# Variables: $version, $day
roll_rules_version = Version { $version }, from { $day }

# Label of a field that searches the roll.
roll_search = Member or application number

# Opens the fields for another roll.
roll_compare = Compare with another date or version

# Label of a field.
roll_compare_day = Other record date

# Label of a field: another version of the programme.
roll_compare_rules = Other rules

# First choice of the field.
roll_compare_same = The same as above

# Link that shows the roll without another one.
roll_compare_stop = Stop comparing

# Heading of a table.
roll_by_tier = By tier

# Column of the table: how many members of a tier don’t vote.
roll_others = Not voting

# Heading over the lines of the roll.
roll_lines = Members

# Filter: the members who vote.
roll_part_voting = Voting

# Filter: the members who don’t vote.
roll_part_not_voting = Not voting

# Filter: all members.
roll_part_all = All

# Filter: the members whose lines aren’t the same in two rolls.
roll_part_differences = Differences

# Instead of the lines, if nobody is a member on the record date.
roll_nobody = There are no members on this date.

# Instead of the lines of those who vote, if there are none.
roll_no_voters = No members can take part with this record date.

# Instead of the lines of those who don’t vote, if there are none.
roll_all_voters = All members can take part with this record date.

# Instead of the lines, if two rolls don’t differ.
roll_no_differences = The two rolls don’t differ.

# Instead of the lines, if nothing was chosen to compare with.
roll_nothing_compared = Choose another date or version to compare with.

# Column: the person who votes for the member.
roll_representative = Voting representative

# Column: why the member votes.
roll_why = Why

# Column: what a member needs to vote and doesn’t have.
roll_missing = What’s missing

# Column: until when that can be changed.
roll_deadline = Deadline

# Opens the reasons. $votes is such as “5 votes”.
# Variables: $votes
roll_why_votes = Why { $votes }

# Instead of a number of votes.
roll_none = No vote

# Instead of a number of votes. $votes is what the member would have with nothing missing.
# Variables: $votes
roll_none_yet = No vote (otherwise { $votes })

# There’s no deadline, because nothing helps.
roll_fix_never = Can’t be changed for this record date

# First reason for votes.
# Variables: $day, $tier, $version
roll_reason_tier = Member since { $day }. The tier is { $tier }, under version { $version } of the programme.

# The same if the tier has no title.
# Variables: $day, $version
roll_reason_member = Member since { $day }, under version { $version } of the programme.

# Reason for votes: the member’s own tier grants a benefit.
# Variables: $tier, $benefit
roll_reason_grant = { $tier } includes the benefit “{ $benefit }”.

# The same if the votes are for each open seat.
# Variables: $tier, $benefit
roll_reason_grant_seat = { $tier } includes the benefit “{ $benefit }”, for each open seat.

# Reason for votes: the tier extends another one, which grants a benefit.
# Variables: $tier, $from, $benefit
roll_reason_inherited = { $tier } includes the benefits of { $from }, among them “{ $benefit }”.

# The same if the votes are for each open seat.
# Variables: $tier, $from, $benefit
roll_reason_inherited_seat = { $tier } includes the benefits of { $from }, among them “{ $benefit }”, for each open seat.

# Reason for a vote.
roll_reason_one_each = Every member who can take part has one vote.

# The same where seats are filled without a vote.
roll_reason_seat_each = Every member who can take part fills one seat.

# Reason for votes: details of the member, such as the number of employees.
# Variables: $facts
roll_reason_facts = The number of votes depends on these details: { $facts }.

# Reason for votes. $day has passed, or is today.
# Variables: $day
roll_reason_began = The right to vote started on { $day }.

# The same with what it follows from.
# Variables: $day, $why
roll_reason_began_why = The right to vote started on { $day }: { $why }.

# Reason for votes. $day is still to come.
# Variables: $day
roll_reason_begins = The right to vote starts on { $day }.

# The same with what it follows from.
# Variables: $day, $why
roll_reason_begins_why = The right to vote starts on { $day }: { $why }.

# What the start of the right to vote follows from: the first day with the benefit that gives the votes.
# Variables: $n, $day
roll_after_days =
    { $n ->
         [one] { $n } day after the first day in a tier with votes ({ $day })
        *[other] { $n } days after the first day in a tier with votes ({ $day })
    }

# What the start of the right to vote follows from.
# Variables: $day
roll_not_before = not before { $day }

# Reason for votes.
roll_reason_paid = No invoice is overdue.

# Reason for votes: the member has several memberships.
# Variables: $n
roll_reason_party =
    { $n ->
         [one] A member with several memberships votes with only one of them: this one, and not { $n } other.
        *[other] A member with several memberships votes with only one of them: this one, and not { $n } others.
    }

# The same with the other memberships.
# Variables: $others
roll_reason_party_named = A member with several memberships votes with only one of them: this one, and not { $others }.

# Reason for votes: other companies of the same group are members.
# Variables: $n
roll_reason_group =
    { $n ->
         [one] Only one of several related companies votes: this one does, and { $n } other doesn’t.
        *[other] Only one of several related companies votes: this one does, and { $n } others don’t.
    }

# The same with the other companies.
# Variables: $others
roll_reason_group_named = Only one of several related companies votes: this one, and not { $others }.

# Another membership: the member’s name and the application number.
# Variables: $name, $reference
roll_other_member = { $name } ({ $reference })

# Why a member votes.
roll_reason_corrected = The roll was corrected for this member.

# Why a member doesn’t vote.
roll_missing_excluded = The roll was corrected: this member isn’t on it.

# What’s missing.
# Variables: $version
roll_missing_tier = Version { $version } of the programme doesn’t have this tier.

# What’s missing.
# Variables: $tier
roll_missing_votes = { $tier } has no vote in this election.

# What’s missing.
# Variables: $tier
roll_missing_class = Other tiers vote in this election, not { $tier }.

# What’s missing.
# Variables: $day
roll_missing_start = The membership doesn’t start until { $day }.

# What’s missing.
# Variables: $day
roll_missing_ended = The membership ended on { $day }.

# What’s missing. $day is still to come.
# Variables: $day
roll_missing_ends = The membership ends on { $day }.

# What’s missing. $day is the last day.
# Variables: $day
roll_missing_leaving = Notice has been given to end the membership on { $day }.

# What’s missing. $day is the last day of a term.
# Variables: $day
roll_missing_confirmation = The membership hasn’t been renewed or confirmed beyond { $day } yet.

# What’s missing.
# Variables: $facts
roll_missing_facts = The number of votes depends on details that we don’t have: { $facts }.

# What’s missing.
# Variables: $role
roll_missing_role = Nobody has the role “{ $role }”.

# What’s missing.
roll_missing_manager = Nobody manages the membership.

# What’s missing.
# Variables: $day
roll_missing_payment = An invoice that was due on { $day } isn’t paid.

# What’s missing. $day is still to come, or is today.
# Variables: $day
roll_missing_payment_due = An invoice that’s due on { $day } isn’t paid yet.

# What’s missing.
roll_missing_party = A member with several memberships votes with only one of them, and it’s another one.

# The same with the other membership.
# Variables: $other
roll_missing_party_named = A member with several memberships votes with only one of them, and it’s { $other }.

# What’s missing.
roll_missing_group = Only one of several related companies votes, and it’s another one.

# The same with the other company.
# Variables: $other
roll_missing_group_named = Only one of several related companies votes, and it’s { $other }.

# Column: how a member’s two lines differ.
roll_difference = Difference

# How two lines differ. “Before” and “after” are in the columns next to it.
roll_change_added = Can now vote

# How two lines differ.
roll_change_removed = Can no longer vote

# How two lines differ.
roll_change_votes = Different number of votes

# How two lines differ.
roll_change_representative = Different representative

# How two lines differ.
roll_change_reason = Different reasons

# Column: the lines of this roll. $roll is its record date, and perhaps a version.
# Variables: $roll
roll_before = Before: { $roll }

# Column: the lines of the roll that it’s compared with.
# Variables: $roll
roll_after = After: { $roll }

# A line in short. $votes is such as “5 votes”.
# Variables: $votes, $name
roll_cast_by = { $votes }, cast by { $name }

# A line in short, if seats are filled without a vote. $seats is such as “1 seat”.
# Variables: $seats, $name
roll_filled_by = { $seats }: { $name } appoints somebody

# Instead of a line: the roll doesn’t mention the member.
roll_not_on_it = Not a member on this date

# A member’s own page about votes, beneath its heading.
roll_own_lead = How many votes you have in each election, why, and who casts them. What counts is the record date: that’s when the voting roll, the list of voters, is fixed.

# A member’s own votes, before the reasons.
# Variables: $n
roll_own_votes =
    { $n ->
         [one] You have { $n } vote in this election, because:
        *[other] You have { $n } votes in this election, because:
    }

# The same if the votes are for each open seat.
# Variables: $n
roll_own_votes_seat =
    { $n ->
         [one] You have { $n } vote for each open seat in this election, because:
        *[other] You have { $n } votes for each open seat in this election, because:
    }

# The same if seats are filled without a vote.
# Variables: $n
roll_own_seats =
    { $n ->
         [one] There’s no vote: you fill { $n } seat, because:
        *[other] There’s no vote: you fill { $n } seats, because:
    }

# A member can’t vote, and nothing helps. $day is the record date.
# Variables: $day
roll_own_cannot = You can’t vote in this election with { $day } as the record date, because:

# A member can’t vote, and can do several things about it. $day is the last day for that, or the words for the record date.
# Variables: $day
roll_own_not_yet_by = You can’t vote yet. You have until { $day } to change that:

# A member can’t vote, and can do one thing about it. $day is the last day for that, or the words for the record date.
# Variables: $role, $day
roll_own_name = You can’t vote yet: name a person for the role “{ $role }” by { $day }.

# The same.
# Variables: $day
roll_own_manager = You can’t vote yet: name a person who manages the membership by { $day }.

# The same.
# Variables: $day
roll_own_pay = You can’t vote yet: pay your invoices by { $day }.

# The same.
# Variables: $day
roll_own_renew = You can’t vote yet: renew or confirm the membership by { $day }.

# The same.
# Variables: $day
roll_own_stay = You can’t vote yet: withdraw your notice by { $day }.

# The same.
# Variables: $day
roll_own_details = You can’t vote yet: tell us the missing details by { $day }.

# In these sentences, instead of the last day, while nobody knows it.
roll_own_record_date = the record date

# Link to a page where a member does that.
roll_own_name_link = Name a person

# After the reasons: the person who casts a member’s votes.
# Variables: $n, $name, $email
roll_own_voter =
    { $n ->
         [one] { $name } ({ $email }) casts your vote.
        *[other] { $name } ({ $email }) casts your { $n } votes.
    }

# After the reasons: the person who acts for the member where seats are filled without a vote.
# Variables: $name, $email
roll_own_appointer = { $name } ({ $email }) appoints somebody for you.

# Which day a member’s own votes are for.
# Variables: $day
roll_own_day = Record date: { $day }.

# Instead, if they’re for today, because the record date isn’t known. The rule for the record date follows.
# Variables: $day
roll_own_today = As things are today, { $day }.

# Instead of the member’s votes, if no roll for the record date has a line for the member.
roll_own_nothing = On this record date, the programme has no elections, or you aren’t a member.

# Opens the field for another record date.
roll_own_other_day = See your votes for another record date

# Before what would spoil the election.
roll_faults = Put this right by the record date

# What would spoil the election.
# Variables: $n
roll_fault_unrepresented =
    { $n ->
         [one] { $n } member can’t vote because there’s nobody to vote for them. Ask them to name a person.
        *[other] { $n } members can’t vote because there’s nobody to vote for them. Ask each of them to name a person.
    }

# Link to these members.
roll_fault_unrepresented_show = Show members who can’t vote

# What would spoil the election.
# Variables: $n
roll_fault_unreminded =
    { $n ->
         [one] { $n } member loses the vote without knowing it: the reminder to renew or confirm wasn’t sent, or it bounced.
        *[other] { $n } members lose the vote without knowing it: the reminders to renew or confirm weren’t sent, or they bounced.
    }

# Link to the reminders of the end of a term.
roll_fault_unreminded_show = Show reminders

# Polls: people who were nominated

# Subject of an email to somebody who was nominated.
# Variables: $title
poll_people_mail_nominated_subject = You’ve been nominated for an election: { $title }

# First paragraph. The member is a person or an organisation.
# Variables: $member
poll_people_mail_nominated = { $member } has nominated you for an election. You’ll only be a candidate if you accept.

# Label: the last day.
poll_people_mail_accept_by = Accept by

# In the same email. The day is the last one.
# Variables: $n, $day
poll_people_mail_supporters =
    { $n ->
         [one] By { $day }, you also need the support of { $n } other member. Members can support you once you’ve accepted.
        *[other] By { $day }, you also need the support of { $n } other members. Members can support you once you’ve accepted.
    }

# In the same email.
poll_people_mail_how = Sign in with the address this email was sent to. Then write a statement and accept, or decline.

# Link.
poll_people_mail_nominated_link = Accept or decline

# Subject of an email to a nominee.
# Variables: $title
poll_people_mail_asked_subject = A question for you: { $title }

# First paragraph. The question follows.
# Variables: $member
poll_people_mail_asked = { $member } has asked you a question. Questions and answers are public.

# Link.
poll_people_mail_asked_link = Answer the question

# Subject of an email to a nominee.
# Variables: $title
poll_people_mail_ruled_out_subject = You can’t be elected: { $title }

# First paragraph. The reason follows.
poll_people_mail_ruled_out = We’ve ruled that you can’t be elected. The reason:

# Last paragraph.
poll_people_mail_ruled_out_wrong = If you think this is a mistake, reply to this email.

# Subject of an email to a nominee.
# Variables: $title
poll_people_mail_reinstated_subject = You can be elected again: { $title }

# First paragraph. The reason can follow.
poll_people_mail_reinstated = We’ve reversed our ruling: you can be elected.

# Link.
poll_people_mail_link = See your nomination
# Polls: reminders to vote

# Subject of an email to somebody who hasn’t voted.
# Variables: $day, $title
poll_remind_subject = Vote by { $day }: { $title }

# Opening.
# Variables: $n, $day
poll_remind_opening =
    { $n ->
         [one] You haven’t voted yet. You can vote until the end of { $day }, UTC.
        *[other] You haven’t voted yet for { $n } members. You can vote until the end of { $day }, UTC.
    }

# Link to a ballot.
# Variables: $member
poll_remind_link = Vote for { $member }

# After the links.
poll_remind_meanwhile = If you’ve voted in the meantime, you don’t need to do anything.

# Polls: voting rolls

# Subject of an email to somebody who objected to the voting roll of an election or a resolution.
# Variables: $title
poll_roll_mail_subject = We’ve answered your objection: { $title }

# First paragraph. What they wrote follows. The member is a person or an organisation.
# Variables: $member
poll_roll_mail_objected = Your objection on behalf of { $member }:

# In the same email. The answer follows.
poll_roll_mail_answer = Our answer:

# Link.
poll_roll_mail_link = See what the voting roll says
# Polls: announcing and changing

# Subject of the email to those who vote in an election.
# Variables: $title
poll_letter_election_subject = Election announced: { $title }

# Subject of the email to those who vote on a resolution.
# Variables: $title
poll_letter_resolution_subject = Vote announced: { $title }

# In the email to those who vote in an election.
poll_letter_election = An election has been announced. As of today, you can vote in it. Its page says how many votes you have, who the candidates are, and how the votes are counted.

# In the email to those who vote on a resolution.
poll_letter_resolution = A vote on a resolution has been announced. As of today, you can take part in it. Its page has the full text, and says how many votes you have.

# In the same emails, below the days.
# Variables: $day
poll_letter_record = Who can vote, and with how many votes, depends on the memberships on the record date, { $day }.

# In emails about an election or a resolution, below the days.
poll_letter_utc = All days are in UTC, and last days are included.

# Subject of the email to those who vote.
# Variables: $title
poll_letter_election_changed_subject = Election changed: { $title }

# Subject of the email to those who vote.
# Variables: $title
poll_letter_resolution_changed_subject = Vote changed: { $title }

# In the same email. What the election is like now follows.
poll_letter_election_changed = An election that you can vote in has changed. Here are the new details.

# In the same email. What the vote is like now follows.
poll_letter_resolution_changed = A vote on a resolution that you can take part in has changed. Here are the new details.

# Subject of the email to those who vote.
# Variables: $day, $title
poll_letter_extended_subject = You can vote until { $day }: { $title }

# In the same email. The reason follows, as somebody wrote it.
# Variables: $day
poll_letter_extended = Voting has been extended: you can now vote until { $day }. The reason:

# Subject of the email to those who vote.
# Variables: $title
poll_letter_election_cancelled_subject = Election cancelled: { $title }

# Subject of the email to those who vote.
# Variables: $title
poll_letter_resolution_cancelled_subject = Vote cancelled: { $title }

# In the same email. The reason follows, as somebody wrote it.
poll_letter_election_cancelled = This election has been cancelled. The reason:

# In the same email. The reason follows, as somebody wrote it.
poll_letter_resolution_cancelled = This vote on a resolution has been cancelled. The reason:

# In these emails, before a date.
poll_letter_record_day = Record date

# In these emails, before the days of the call for nominations.
poll_letter_nominations = Nominations

# In these emails, before the days of voting.
poll_letter_voting = Voting

# In these emails: the first and the last day.
# Variables: $first, $last
poll_letter_between = { $first } to { $last }

# In these emails: link to the page of the election or resolution.
poll_letter_link = See the details

# In the history of an election or a resolution.
poll_event_announced = Announced

# The same.
poll_event_changed = Changed

# The same.
poll_event_frozen = Voting roll frozen

# The same. The number of votes before and after follows, and the reason.
poll_event_corrected = A line of the voting roll was corrected

# The same. The reason follows.
poll_event_extended = Voting extended

# The same. The reason follows.
poll_event_cancelled = Cancelled

# The same.
poll_event_nominated = Somebody was nominated

# The same.
poll_event_accepted = A nominee accepted

# The same.
poll_event_withdrawn = A nominee withdrew

# The same. The reason follows.
poll_event_ruled_out = A nominee was ruled out

# The same.
poll_event_counted = Ballots counted

# The same.
poll_event_certified = Result certified

# The same.
poll_event_objection = A member objected to the voting roll

# The same.
poll_event_answered = An objection was answered

# Heading of types of events, for webhooks.
poll_webhook_group = Elections and votes

# Type of event.
poll_webhook_announced = An election or a vote on a resolution is announced

# Type of event.
poll_webhook_changed = An election or a vote on a resolution is changed or extended

# Type of event.
poll_webhook_cancelled = An election or a vote on a resolution is cancelled

# Type of event.
poll_webhook_counted = The result of an election or of a vote on a resolution is known

# Type of event.
poll_webhook_certified = The result of an election or of a vote on a resolution is certified

# In a list of what’s erased.
# Variables: $n
poll_erasure_texts =
    { $n ->
        [one] { $n } objection, nomination or question in elections and votes
       *[other] { $n } objections, nominations and questions in elections and votes
    }

# In a list of what’s kept.
# Variables: $n
poll_erasure_lines =
    { $n ->
        [one] { $n } line of a voting roll, without names, and the recorded ballot: it’s part of the result
       *[other] { $n } lines of voting rolls, without names, and recorded ballots: they’re part of the results
    }
# Polls: count

# Subject of an email.
# Variables: $title
poll_count_mail_subject = Result: { $title }

# Label in an email.
poll_count_mail_result = Result

# Opening of an email.
poll_count_mail_opening = The ballots have been counted. Next, the foundation’s people certify the result.

# How many voted, in an email. The last number is all votes.
# Variables: $voted, $n, $cast, $votes
poll_count_mail_voted =
    { $n ->
         [one] { $voted } of { $n } member voted, with { $cast } of { $votes } votes
        *[other] { $voted } of { $n } members voted, with { $cast } of { $votes } votes
    }

# In an email, after the hash of the audit file.
poll_count_mail_check = Anyone can repeat the count: the result page has all ballots and the audit file. If you voted, look for your receipt there. If the file’s SHA-256 is the one above, nobody has changed the file.

# Link in an email.
poll_count_mail_link = See the result

# Outcome of an election.
# Variables: $names
poll_count_elected = Elected: { $names }

# Outcome of an election.
poll_count_nobody = Nobody is elected

# Outcome of a resolution.
poll_count_adopted = The resolution is adopted

# Outcome of a resolution.
poll_count_rejected = The resolution is rejected

# Outcome of an election or a resolution.
poll_count_no_quorum = There’s no result: the quorum wasn’t reached

# Title of the minutes of a count.
# Variables: $title
poll_count_minutes = Minutes of the count: { $title }

# Label in the minutes: the election in the programme whose members voted.
poll_count_voters = Who could vote

# In the minutes: the election in the programme whose members voted, and the version of the programme.
# Variables: $election, $version
poll_count_voters_of = The members who vote in “{ $election }”, by version { $version } of the programme

# Label in the minutes: the days on which members could vote.
poll_count_days = Voting

# Label in the minutes: the days on which candidates could be nominated.
poll_count_nominations = Nominations

# Two days in the minutes.
# Variables: $first, $last
poll_count_span = { $first } to { $last }

# Label in the minutes: the day that the voting roll is for.
poll_count_record_day = Record date

# Label in the minutes: how many seats.
poll_count_seats = Seats

# Label in the minutes, before an identifier such as meek-prf.
poll_count_rule = Counting rule

# Label in the minutes: what a resolution needs.
poll_count_majority = Majority

# What a resolution needs.
poll_count_simple = More yes than no

# What a resolution needs.
poll_count_absolute = Yes from more than half of everyone on the roll

# What a resolution needs.
poll_count_two_thirds = Yes from at least two thirds of those who voted yes or no

# What a resolution needs, if members count, whatever the number of their votes.
# Variables: $majority
poll_count_by_heads = { $majority }. Each member counts once

# Label in the minutes: whether ballots are secret.
poll_count_ballots = Ballots

# In the minutes.
poll_count_secret = Secret

# In the minutes.
poll_count_recorded = Published with the members’ names

# Label in the minutes: the day of the count.
poll_count_counted = Counted

# Heading in the minutes: the text of a resolution.
poll_count_wording = Wording

# Heading in the minutes: the winners.
poll_count_winners = Elected

# Head of a column in the minutes: a place in the result.
poll_count_place = No.

# Head of a column in the minutes.
poll_count_name = Name

# Head of a column in the minutes: the organisation of a candidate.
poll_count_affiliation = Affiliation

# In the minutes.
# Variables: $n
poll_count_vacant =
    { $n ->
         [one] { $n } seat stays vacant.
        *[other] { $n } seats stay vacant.
    }

# In the minutes.
# Variables: $name, $organisation, $n
poll_count_passed_over =
    { $n ->
         [one] { $name } can’t take a seat: { $organisation } can have at most { $n } seat.
        *[other] { $name } can’t take a seat: { $organisation } can have at most { $n } seats.
    }

# In the minutes: candidates who withdrew or were ruled out after voting had opened.
# Variables: $names
poll_count_out = On the ballot, but left out of the count: { $names }

# Label in emails, and heading in the minutes.
poll_count_turnout = Turnout

# Head of a column in the minutes: a tier.
poll_count_class = Tier

# Head of a column in the minutes: how many members could vote.
poll_count_members = Members

# Head of a column in the minutes: how many votes they had.
poll_count_votes = Votes

# Head of a column in the minutes: how many members voted.
poll_count_members_voted = Members who voted

# Head of a column in the minutes: how many votes these had.
poll_count_votes_cast = Votes cast

# Last line of a table in the minutes: all tiers.
poll_count_all = All

# Heading in the minutes.
poll_count_quorum = Quorum

# In the minutes.
# Variables: $needed, $voted
poll_count_quorum_members = Members needed: { $needed }. Members who voted: { $voted }.

# In the minutes.
# Variables: $needed, $cast
poll_count_quorum_votes = Votes needed: { $needed }. Votes cast: { $cast }.

# In the minutes.
poll_count_quorum_reached = The quorum was reached.

# In the minutes.
poll_count_quorum_missed = The quorum wasn’t reached.

# Heading in the minutes: the answers to a resolution. Also the head of a column.
poll_count_answers = Answers

# In the minutes: what a resolution needed.
# Variables: $n
poll_count_needed_members =
    { $n ->
         [one] Needed: yes from { $n } member.
        *[other] Needed: yes from { $n } members.
    }

# In the minutes: what a resolution needed.
# Variables: $n
poll_count_needed_votes =
    { $n ->
         [one] Needed: { $n } vote for yes.
        *[other] Needed: { $n } votes for yes.
    }

# Heading in the minutes.
poll_count_rounds = The count, round by round

# Heading of a round in the minutes.
# Variables: $number
poll_count_round = Round { $number }

# In a round.
# Variables: $votes
poll_count_threshold = Needed to be elected: { $votes }

# In a round.
# Variables: $names
poll_count_eliminated = Eliminated: { $names }

# In a round.
# Variables: $votes
poll_count_exhausted = Votes that no longer count for anyone: { $votes }

# In a round: where the votes of a candidate go. The list is such as “Ann Lee (3), Bob Roe (2)”.
# Variables: $name, $list
poll_count_transfer = Votes transferred from { $name }: { $list }

# In such a list: a candidate and a number of votes.
# Variables: $name, $votes
poll_count_moved = { $name } ({ $votes })

# In such a list, instead of a candidate.
poll_count_to_nobody = nobody

# Instead of the numbers of votes, if there are too many.
poll_count_rounds_long = There are too many figures for these minutes. The audit file has all of them.

# Heading in the minutes.
poll_count_ties = Ties

# In the minutes. Who’s elected or eliminated because of it follows.
# Variables: $number, $names
poll_count_tie_lot = Round { $number }: { $names } were tied. The order drawn by lot decided.

# In the minutes. Who’s elected or eliminated because of it follows.
# Variables: $number, $names, $earlier
poll_count_tie_round = Round { $number }: { $names } were tied. Their votes in round { $earlier } decided.

# In the minutes: all candidates, in an order drawn by lot.
# Variables: $names
poll_count_tie_order = The order drawn by lot: { $names }. If candidates are tied, the first of them in this order loses.

# Heading in the minutes.
poll_count_close = How close it was

# In the minutes: the smallest change found that alters the result.
# Variables: $n, $name
poll_count_close_added =
    { $n ->
         [one] { $n } more vote for { $name } would change the result.
        *[other] { $n } more votes for { $name } would change the result.
    }

# In the minutes: the smallest change found that alters the result.
# Variables: $n, $from, $name
poll_count_close_moved =
    { $n ->
         [one] { $n } vote for { $name } instead of { $from } would change the result.
        *[other] { $n } votes for { $name } instead of { $from } would change the result.
    }

# Heading in the minutes.
poll_count_certified = Certified by

# Head of a column in the minutes: when somebody certified the result.
poll_count_certified_at = Time

# In the minutes.
poll_count_not_certified = Nobody has certified this result yet.

# Heading in the minutes.
poll_count_repeat = Repeat this count

# In the minutes.
poll_count_repeat_text = The audit file has the rules, all ballots and the seed of the draw by lot. With it, anyone can repeat this count.

# Label in emails and in the minutes.
poll_count_hash = SHA-256 of the audit file

# Label in the minutes.
poll_count_roll_hash = SHA-256 of the frozen voting roll

# Label in the minutes: how often the frozen roll was corrected.
poll_count_corrections = Corrections of the frozen roll

# Label in the minutes: a hash that was published before the vote.
poll_count_commitment = SHA-256 of the seed, published when the roll was frozen

# Label in the minutes: what the draw by lot starts from.
poll_count_seed = Seed of the draw by lot

# Label in the minutes: the program and its version.
poll_count_software = Counted with
# Polls: pages

# A day with its weekday.
# Variables: $weekday, $day
poll_day = { $weekday }, { $day }

# When a day starts.
# Variables: $day
poll_day_start = { $day }, 00:00 UTC

# When a day ends.
# Variables: $day
poll_day_end = { $day }, 24:00 UTC

# Weekday.
poll_day_monday = Monday

# Weekday.
poll_day_tuesday = Tuesday

# Weekday.
poll_day_wednesday = Wednesday

# Weekday.
poll_day_thursday = Thursday

# Weekday.
poll_day_friday = Friday

# Weekday.
poll_day_saturday = Saturday

# Weekday.
poll_day_sunday = Sunday

# Heading of the list of what’s announced, and links to it.
poll_list_heading = Elections and votes

# Below the heading.
poll_list_lead = What the foundation’s members decide, from the announcement to the certified result.

# Instead of the list, if it’s empty.
poll_list_none = Nothing has been announced yet.

# Button and link to the form.
poll_list_announce = Announce an election or a resolution

# What’s decided: candidates for seats. Also the label of an election’s title in emails.
poll_page_election = Election

# What’s decided: a text. Also the label of a resolution’s title in emails.
poll_page_resolution = Resolution

# Column and field.
poll_page_title = Title

# Column: election or resolution.
poll_page_kind = Kind

# Column: the first day of voting.
poll_page_opens = Voting opens

# Column: the last day of voting.
poll_page_closes = Voting closes

# How far an election or a resolution is.
poll_page_announced = Announced

# How far it is.
poll_page_nominating = Nominations open

# How far it is.
poll_page_waiting = Before voting

# How far it is: voting should be open, but the roll isn’t frozen.
poll_page_held = On hold

# How far it is.
poll_page_voting = Voting open

# How far it is.
poll_page_closed = Voting closed

# How far it is.
poll_page_counted = Counted

# How far it is.
poll_page_certified = Certified

# How far it is.
poll_page_cancelled = Cancelled

# Heading and field: the words that members vote on.
poll_page_wording = Text of the resolution

# What happens next.
# Variables: $moment
poll_next_nominations = Members can nominate candidates from { $moment }.

# What happens next.
# Variables: $moment
poll_next_nominating = Members can nominate candidates until { $moment }.

# What happens next.
# Variables: $moment
poll_next_opens = Voting opens on { $moment }.

# What’s wrong, and what happens next.
# Variables: $moment
poll_next_held = Voting should have opened on { $moment }, but the voting roll isn’t frozen. Voting opens as soon as it is.

# What happens next.
# Variables: $moment
poll_next_voting = Voting is open until { $moment }.

# What happens next.
# Variables: $moment
poll_next_closed = Voting closed on { $moment }. Next, the ballots are counted.

# What happens next: how many have certified the result, of how many.
# Variables: $certified, $needed
poll_next_counted = The ballots have been counted. { $certified } of { $needed } people have certified the result.

# Nothing happens next.
# Variables: $n
poll_next_certified =
    { $n ->
         [one] { $n } person has certified the result.
        *[other] { $n } people have certified the result.
    }

# Nothing happens next. The reason follows.
poll_next_cancelled = This has been cancelled. Nobody can vote any more.

# Heading of a card.
poll_facts_days = Days

# From when until when.
# Variables: $from, $to
poll_facts_from_to = { $from } to { $to }

# Name of the days on which candidates can be nominated.
poll_facts_nominations = Nominations

# Name of the days on which members can vote.
poll_facts_voting = Voting

# Heading of a card.
poll_facts_rules = Rules

# Name of the members who can vote.
poll_facts_voters = Who votes

# Who votes: everyone with a vote in an election of the programme.
# Variables: $election
poll_facts_voters_election = Members with a vote in “{ $election }”

# Who votes: the tiers, and the election of the programme that gives them a vote.
# Variables: $tiers, $election
poll_facts_voters_tiers = { $tiers }: members with a vote in “{ $election }”

# Name of the share of yes votes that a resolution needs.
poll_facts_majority = Majority

# Name of how much of the class has to vote.
poll_facts_quorum = Quorum

# Before the method.
# Variables: $n
poll_facts_marks =
    { $n ->
         [one] Each voter can mark { $n } candidate.
        *[other] Each voter can mark up to { $n } candidates.
    }

# Before the method.
# Variables: $n
poll_facts_points =
    { $n ->
         [one] Each voter has { $n } point to give.
        *[other] Each voter has { $n } points to share out among the candidates.
    }

# What a resolution needs. Votes are counted.
poll_facts_simple_votes = More yes votes than no votes. Abstentions don’t count.

# What a resolution needs. Members are counted.
poll_facts_simple_heads = More members voting yes than voting no. Each member counts once, and abstentions don’t count.

# What a resolution needs. Votes are counted.
poll_facts_absolute_votes = Yes from more than half of all votes on the roll.

# What a resolution needs. Members are counted.
poll_facts_absolute_heads = Yes from more than half of all members on the roll. Each member counts once.

# What a resolution needs. Votes are counted.
poll_facts_two_thirds_votes = Yes from at least two thirds of the yes and no votes. Abstentions don’t count.

# What a resolution needs. Members are counted.
poll_facts_two_thirds_heads = Yes from at least two thirds of the members who vote yes or no. Each member counts once.

# A rule of an election.
# Variables: $n
poll_facts_cap =
    { $n ->
         [one] An organisation and its related companies can have at most { $n } seat.
        *[other] An organisation and its related companies can have at most { $n } seats.
    }

# A rule.
poll_facts_replace = Until voting closes, voters can replace their ballot. The last one counts.

# A rule.
poll_facts_final = Once cast, a ballot can’t be replaced.

# Link to the version of the programme.
# Variables: $programme, $version
poll_facts_version = { $programme }, version { $version }

# Who can find out how somebody voted: nobody.
poll_facts_secret = Secret

# Who can find out how somebody voted: everyone.
poll_facts_recorded = Recorded by name

# What secret means.
poll_facts_secret_stored = Guildhall stores nothing that links a ballot to its voter.

# What secret means.
poll_facts_secret_running = While a ballot is being cast, the server sees the voter and the ballot together. Somebody who controls the server, or can read the database’s own files and logs, could find out who cast which ballot.

# What secret means.
poll_facts_secret_published = After the count, every ballot is published with its receipt and its number of votes, without a name. If few voters have the same number of votes, that can give away who cast which ballot.

# What recorded means.
poll_facts_recorded_stored = Each ballot is stored with the member’s name.

# What recorded means.
poll_facts_recorded_published = After the count, every ballot is published with the member’s name.

# What secret and recorded mean.
poll_facts_turnout_public = Guildhall stores whether a member has voted. Everyone can see how many members of each tier have voted. Results are only published after the count.

# Heading.
poll_turnout_heading = Turnout

# Column: members on the roll.
poll_turnout_on_roll = Members on the roll

# Column: members who have voted.
poll_turnout_voted = Have voted

# Column: the votes of those who have voted.
poll_turnout_cast = Votes cast

# How far the quorum is.
# Variables: $needed, $voted
poll_turnout_members_needed = Members needed for the quorum: { $needed }. Have voted: { $voted }.

# How far the quorum is.
# Variables: $needed, $cast
poll_turnout_votes_needed = Votes needed for the quorum: { $needed }. Votes cast: { $cast }.

# Heading of a card.
poll_files_heading = Check the count

# Link to a file.
poll_files_audit = Audit file: everything to repeat the count (JSON)

# Link to a file.
poll_files_result = Result (JSON)

# Link to a file.
poll_files_ballots = Ballots (CSV)

# Link to a file.
poll_files_blt = Ballots for counting software (BLT)

# Link to a file.
poll_files_minutes = Minutes (PDF)

# Name of a hash.
poll_files_roll_hash = SHA-256 of the voting roll

# Name of a hash: what decides ties. The seed itself is published after the count.
poll_files_commitment = SHA-256 of the seed for the draw by lot

# Name of a hash.
poll_files_bundle_hash = SHA-256 of the audit file

# Instead of a member’s votes, for somebody who acts for no member.
poll_own_none = You don’t act for a member here, so you can’t vote.

# Link to the sign-in page.
poll_own_sign_in = Sign in to see your votes

# Link to the ballot.
poll_own_vote = Vote

# Link to the ballot of somebody who has voted.
poll_own_vote_again = Replace the ballot

# Link to the form.
poll_own_nominate = Nominate somebody

# A member’s votes.
# Variables: $n
poll_own_votes =
    { $n ->
         [one] { $n } vote
        *[other] { $n } votes
    }

# A member’s votes.
# Variables: $n
poll_own_votes_seat =
    { $n ->
         [one] { $n } vote for each open seat
        *[other] { $n } votes for each open seat
    }

# Who casts a member’s votes: the reader.
# Variables: $email
poll_own_you = You cast them, signed in as { $email }.

# State of a member’s ballot.
poll_own_voted = A ballot was cast

# State of a member’s ballot.
poll_own_not_voted = No ballot has been cast yet

# State of a member’s ballot.
poll_own_missed = No ballot was cast

# State of a member’s ballot: from when it can be cast.
# Variables: $moment
poll_own_from = You can vote from { $moment }

# State of a member’s ballot.
poll_own_held = You can’t vote yet, because voting is on hold

# A member can’t vote. What’s missing follows.
# Variables: $day
poll_own_cannot = You can’t vote with { $day } as the record date, because:

# Link to the page about a member’s votes.
poll_own_fix = Put it right

# Below a member’s line.
# Variables: $day
poll_own_provisional = This is as of today. What counts is the record date, { $day }.

# Opens the hash and the salt.
poll_own_salt = Find your line in the published file

# Above the hash. The name in the file stays as it is.
poll_own_hash_text = Once the ballots are counted, the audit file has the hash of every line under “roll_lines”. This is yours:

# Above the salt.
poll_own_salt_text = It’s computed from your line and this salt, which only you and the foundation have:

# Heading.
poll_own_objections = Objections

# Opens the form.
poll_own_object = Object to this line

# Field.
poll_own_objection = What’s wrong with this line?

# Hint of the field.
poll_own_object_hint = The foundation’s people will read it and answer you by email.

# Button.
poll_own_object_button = Object

# Heading and field: the answer to an objection.
poll_objection_answer = Answer

# State of an objection.
poll_objection_waiting = Waiting for an answer

# Heading of the part for those who run the vote.
poll_desk_heading = For the foundation’s people

# Below the heading.
poll_desk_lead = Only the foundation’s people can see this section.

# Below “On hold”.
poll_desk_held = Voting should be open. Freeze the voting roll now, or cancel this and announce it again.

# Warning where a programme version is missing.
poll_desk_unreadable = Nobody can work out the voting roll

# Below the warning.
poll_desk_unreadable_text = The programme version that a membership is under isn’t on this site any more. Ask the person who runs this site to bring it back: the server’s log names it. Until then, you can’t freeze or correct the roll or move any days, but you can cancel.

# Link to the roll.
poll_desk_roll = The voting roll as of today

# Link to a file.
poll_desk_roll_csv = Frozen voting roll (CSV)

# Link to a file.
poll_desk_roll_json = Frozen voting roll (JSON)

# Opens the objections with answers.
# Variables: $n
poll_desk_answered =
    { $n ->
         [one] { $n } answered objection
        *[other] { $n } answered objections
    }

# Hint of the field for an answer.
poll_desk_answer_hint = We’ll email it to the person who objected.

# Button.
poll_desk_answer_button = Answer

# Link to the form.
poll_desk_change = Change title, text or days

# Above the classes of few voters.
poll_desk_small = Few voters have the same number of votes. Published ballots show that number, so they can give away how these members voted:

# Voters with the same number of votes.
# Variables: $n, $votes
poll_desk_small_class =
    { $n ->
         [one] { $n } voter with { $votes }
        *[other] { $n } voters with { $votes } each
    }

# Above organisations with many candidates.
poll_desk_caps = These organisations have more candidates than seats they can have. Candidates with the fewest votes are passed over:

# An organisation with many candidates.
# Variables: $n, $organisation, $candidates, $seats
poll_desk_cap =
    { $n ->
         [one] { $organisation } has { $n } candidate ({ $candidates }), and can have at most { $seats }.
        *[other] { $organisation } has { $n } candidates ({ $candidates }), and can have at most { $seats }.
    }

# A warning.
# Variables: $n
poll_desk_unreachable =
    { $n ->
         [one] Emails to the voting representative of { $n } member bounce, so they don’t get our emails about this.
        *[other] Emails to the voting representatives of { $n } members bounce, so they don’t get our emails about this.
    }

# Heading.
poll_freeze_heading = Freeze the voting roll

# What freezing does.
# Variables: $n, $day, $votes
poll_freeze_text =
    { $n ->
         [one] The roll for { $day } becomes final: { $n } member with { $votes }. Afterwards, two people have to agree on every correction.
        *[other] The roll for { $day } becomes final: { $n } members with { $votes } in all. Afterwards, two people have to agree on every correction.
    }

# Instead of the button.
# Variables: $n
poll_freeze_objections =
    { $n ->
         [one] Answer { $n } objection first. Then you can freeze the roll.
        *[other] Answer { $n } objections first. Then you can freeze the roll.
    }

# Checkbox.
poll_freeze_despite = Freeze it even though members lose their votes as described above

# Field, below the checkbox.
poll_freeze_why = Why you’re freezing it anyway

# Button.
poll_freeze_button = Freeze the roll

# Heading.
poll_count_heading = Count the ballots

# What counting does.
poll_count_text = This publishes the result and everything needed to repeat the count, and emails it to the voters. You can’t undo it.

# Button.
poll_count_button = Count

# Heading.
poll_certify_heading = Certify the result

# What certifying means.
# Variables: $number
poll_certify_text = { $number } people certify a result, each with their own account. Check the result first: we publish your name with it.

# Field.
poll_certify_name = Your name

# Button.
poll_certify_button = Certify

# Heading.
poll_correct_heading = Corrections of the roll

# State of a correction.
poll_correct_proposed = Proposed

# State of a correction.
poll_correct_applied = In effect

# State of a correction.
poll_correct_refused = Refused

# Who decided about a correction.
# Variables: $who
poll_correct_decided_by = Decided by { $who }

# Who proposed a correction.
# Variables: $who
poll_correct_proposed_by = Proposed by { $who }

# Why the reader can’t confirm a correction.
poll_correct_waits = Another person who runs elections has to confirm it.

# What a correction says.
poll_correct_excluded = doesn’t vote

# What a correction says.
# Variables: $n, $name, $email
poll_correct_included =
    { $n ->
         [one] has { $n } vote, cast by { $name } ({ $email })
        *[other] has { $n } votes, cast by { $name } ({ $email })
    }

# Button.
poll_correct_confirm = Confirm

# Button.
poll_correct_refuse = Refuse

# Opens the form.
poll_correct_summary = Correct a member’s line

# Above the form, until the roll is frozen.
poll_correct_text = The correction takes effect at once, and is part of the roll when it’s frozen.

# Above the form, once the roll is frozen.
poll_correct_text_frozen = Another person has to confirm the correction. Then the history says what was corrected, without the member’s name. Once a member has voted, their line can’t be corrected.

# Hint of the field for the application number.
poll_correct_reference_hint = It’s on the roll and on the member’s page, for example 7KQ2-M9XW.

# Question.
poll_correct_what = What’s right?

# Answer.
poll_correct_exclude = The member doesn’t vote

# Answer.
poll_correct_include = The member votes

# Field.
poll_correct_votes = Number of votes

# Hint of the field.
poll_correct_votes_hint = Only needed if the member votes, like the name and the email address.

# Field.
poll_correct_name = Name of the person who votes

# Field.
poll_correct_email = Email address they sign in with

# Field.
poll_correct_reason = Reason

# Hint of the field.
poll_correct_reason_hint = We publish it without the member’s name, so don’t name anybody in it.

# Button.
poll_correct_button = Correct

# Opens the form.
poll_remind_summary = Send reminders

# Above the button.
# Variables: $n
poll_remind_left =
    { $n ->
         [one] { $n } member hasn’t voted.
        *[other] { $n } members haven’t voted.
    }

# Above the button.
poll_remind_text = The people who vote for them get an email. You can send reminders once a day.

# Button.
poll_remind_button = Send reminders

# Opens the form.
poll_extend_summary = Keep voting open for longer

# Above the form.
poll_extend_text = All voters get an email with the new day and the reason.

# Field.
poll_extend_day = New last day of voting

# Hint of the field: the last day until now.
# Variables: $day
poll_extend_hint = It has to be after { $day }.

# Button.
poll_extend_button = Keep voting open

# Opens the form.
poll_cancel_summary = Cancel

# Above the form.
poll_cancel_text = Nobody can vote any more, and everyone on the roll gets an email with the reason. You can’t undo it.

# Field.
poll_cancel_title = Title

# Button.
poll_cancel_button = Cancel for good

# Heading of the form.
poll_change_heading = Change title, text or days

# Below the heading.
poll_change_lead = You can’t change what’s decided, who votes, or whether it’s secret.

# Above the button.
poll_change_text = Voters get an email with the new details, and the history says that something was changed.

# Button.
poll_change_button = Save

# Instead of the form.
poll_change_not = You can’t change this: the voting roll is frozen, it’s been cancelled, or you don’t run this foundation’s elections.

# Heading of the form.
poll_new_heading = Announce an election or a resolution

# Below the heading.
poll_new_lead = Everyone can read the announcement at once. Until the voting roll is frozen, you can change the title, the text and the days.

# Question.
poll_new_kind = What’s decided?

# What an election is.
poll_new_election_text = Members nominate candidates and elect them to seats.

# What a resolution is.
poll_new_resolution_text = Members say yes or no to a text, or abstain.

# Field: an election of a programme.
poll_new_roll = Whose voting roll?

# Hint of the field.
poll_new_roll_hint = The members on the voting roll of this election vote, each with as many votes as the programme gives them. The same members vote on a resolution.

# An election of a programme.
# Variables: $title, $programme
poll_new_choice = { $title } ({ $programme })

# An election of a programme whose seats are filled without a vote.
# Variables: $title, $programme
poll_new_choice_appointed = { $title } ({ $programme }), resolutions only

# Hint of the field for the title.
poll_new_title_hint = Everyone sees it in lists and emails, such as “Board election 2027”.

# Heading of fields.
poll_new_for_election = For an election

# Heading of fields.
poll_new_for_resolution = For a resolution

# Field.
poll_new_seats = Seats to fill

# Hint of the field for the text of a resolution.
poll_new_wording_hint = Exactly what members vote on.

# Choice of a majority.
poll_new_simple = More yes than no

# Choice of a majority.
poll_new_absolute = More than half of everyone on the roll

# Choice of a majority.
poll_new_two_thirds = At least two thirds of yes and no

# Checkbox.
poll_new_by_heads = Each member counts once

# Hint of the checkbox.
poll_new_by_heads_hint = Otherwise, votes are counted.

# Question.
poll_new_secrecy = Who can find out how somebody voted?

# Heading of fields.
poll_new_days = Days

# Hint of the fields.
poll_new_days_hint = Days start at 00:00 UTC and end at 24:00 UTC. Last days are included.

# Hint of the field for the record date.
poll_new_record_hint = This day decides who’s on the voting roll, and which version of the programme applies.

# Field.
poll_new_nominations_from = First day of nominations

# Field.
poll_new_nominations_to = Last day of nominations

# Field.
poll_new_opens = First day of voting

# Field.
poll_new_closes = Last day of voting

# Above the button.
poll_new_text = Everyone who’s on the roll today gets an email.

# Button.
poll_new_button = Announce

# Heading of the list of elections, with their rules.
poll_new_choices = What the programmes say

# Link that fills in the form.
poll_new_fill = Fill in days that fit

# How many would vote today.
# Variables: $n
poll_new_members =
    { $n ->
         [one] { $n } member would vote today.
        *[other] { $n } members would vote today.
    }

# How many seats are up.
# Variables: $seats
poll_new_seats_up = Seats that are up this year: { $seats }.

# Error.
poll_new_kind_missing = Choose an election or a resolution

# Error.
poll_new_election_missing = Choose whose voting roll it is

# Error.
poll_new_title_missing = Enter a title

# Error.
# Variables: $most
poll_new_title_long = Use at most { $most } characters for the title

# Error.
poll_new_wording_missing = Enter the text of the resolution

# Error.
poll_new_seats_missing = Enter a number of seats from 1 to 100

# Error.
poll_new_secrecy_missing = Choose whether it’s secret or recorded by name

# Error.
poll_new_majority_missing = Choose a majority

# Error.
poll_new_record_missing = Enter the record date

# Error.
poll_new_nominations_from_missing = Enter the first day of nominations

# Error.
poll_new_nominations_to_missing = Enter the last day of nominations

# Error.
poll_new_opens_missing = Enter the first day of voting

# Error.
poll_new_closes_missing = Enter the last day of voting

# Error.
# Variables: $field
poll_new_out_of_reach = { $field }: choose a day from today on, at most two years ahead

# Error.
# Variables: $field
poll_new_too_close = { $field }: choose an earlier day, because the programme wants more days between it and the first day of voting

# Error.
poll_new_nominations_order = Choose a last day of nominations that isn’t before the first, and is before voting opens

# Error.
poll_new_opens_order = Choose a first day of voting that’s after the last day of nominations

# Error.
poll_new_closes_order = Choose a last day of voting that isn’t before the first

# Error.
poll_new_record_order = Choose a record date that isn’t after the first day of voting

# Error.
poll_new_appointment = These seats are filled without a vote. Choose another election, or announce a resolution

# Error.
poll_problem_answer = Enter your answer

# Error.
poll_problem_objection = Enter what’s wrong with the line

# Error.
poll_problem_own_name = Enter your name

# Error.
# Variables: $most
poll_problem_own_name_long = Use at most { $most } characters for your name

# Error.
poll_problem_member = Enter the application number of a member on the roll

# Error.
poll_problem_part = This is no longer here, so nothing was done. Reload the page.

# Error.
poll_problem_votes = Enter a whole number of votes, at least 1

# Error.
poll_problem_name = Enter the name of the person who votes

# Error.
poll_problem_email = Enter an email address, such as name@example.org

# Error.
poll_problem_has_voted = This member has voted, so the line can’t change

# Error.
poll_problem_not_own = Somebody else has to confirm what you’ve proposed, so nothing was done.

# Error.
poll_problem_day = Enter a date after the last day of voting

# Error.
poll_problem_title = Type the title as it’s written on this page

# Error.
poll_problem_objections = Objections wait for an answer, so nothing was done. Answer them first.

# Error.
poll_problem_faults = Confirm that the roll is frozen although members lose their votes, and say why

# Error.
poll_problem_too_early = You can freeze the roll from the record date on, so nothing was done.

# Error.
poll_problem_nobody = Nobody could vote or be elected, so nothing was done. Check the voting roll and the candidates.

# Error.
poll_problem_too_many = The limit has been reached, so nothing was done.

# Error.
poll_problem_twice = This was already announced or sent, so nothing was done.

# Error.
poll_problem_changed = Somebody else has changed this in the meantime, so nothing was done. Check what’s new, and send the form again.

# Error.
poll_problem_over = This isn’t possible any more, so nothing was done. Reload the page to see what you can do now.

# What was just done.
poll_done_announced = It’s announced.

# What was just done.
poll_done_change = Your changes are saved.

# What was just done.
poll_done_correct = Your correction is recorded.

# What was just done.
poll_done_confirm = The correction is in effect.

# What was just done.
poll_done_refuse = The correction is refused.

# What was just done.
poll_done_answer = Your answer is sent.

# What was just done.
poll_done_freeze = The voting roll is frozen.

# What was just done.
poll_done_rule_out = You’ve ruled this person out.

# What was just done.
poll_done_reinstate = The person can be elected again.

# What was just done.
poll_done_remind = The reminders are on their way.

# What was just done.
poll_done_extend = Voting stays open for longer.

# What was just done.
poll_done_cancel = It’s cancelled.

# What was just done.
poll_done_count = The ballots are counted, and the result is published.

# What was just done.
poll_done_certify = You’ve certified the result.

# What was just done.
poll_done_object = Your objection is recorded. You’ll get an email when it’s answered.

# What was just done.
poll_done_nominate = Your nomination is recorded.

# What was just done.
poll_done_support = Your support is recorded.

# What was just done.
poll_done_unsupport = You’ve withdrawn your support.

# What was just done.
poll_done_ask = Your question is published.

# What was just done.
poll_done_vote = Your ballot is cast.

# Something to do, on a member’s home page.
# Variables: $title
poll_member_todo = Vote: { $title }

# Instead of a member’s votes, once they’re cast.
# Variables: $n
poll_member_voted =
    { $n ->
         [one] { $n } vote, cast
        *[other] { $n } votes, cast
    }

# Polls: ballots, nominations and results

# Button on a ballot: says how many candidates are marked.
poll_ballot_add_up_marks = Count the marks

# Button on a ballot: says how many points are given.
poll_ballot_add_up_points = Add up the points

# Answer to a resolution.
poll_ballot_answer_yes = Yes

# Answer to a resolution.
poll_ballot_answer_no = No

# Answer to a resolution.
poll_ballot_answer_abstain = Abstain

# Above the answers to a resolution.
poll_ballot_answer_legend = Your answer

# Error on a ballot about a resolution.
poll_ballot_answer_missing = Choose Yes, No or Abstain

# Link from ballots and nominations to the page of the election or resolution.
poll_ballot_back = Back to the overview

# Error at a candidate’s number on a ballot.
# Variables: $name, $most
poll_ballot_bad_number = Choose a number from 1 to { $most } for { $name }, or none

# Error at a candidate’s points on a ballot.
# Variables: $name
poll_ballot_bad_points = Enter a whole number of points for { $name }, or leave the field empty

# Title of the page, instead of a ballot.
poll_ballot_bar_cancelled = This has been cancelled

# Beneath it.
poll_ballot_bar_cancelled_text = Nobody can vote any more.

# Instead, if there’s a reason.
# Variables: $reason
poll_ballot_bar_cancelled_why = Nobody can vote any more. The reason: { $reason }

# Title of the page, instead of a ballot.
poll_ballot_bar_closed = Voting is closed

# Beneath it, while the ballots aren’t counted.
# Variables: $day
poll_ballot_bar_closed_on = Voting closed on { $day }. Next, the ballots are counted.

# Beneath it, once they are.
poll_ballot_bar_counted = The ballots have been counted. The overview has the result.

# Title of the page, instead of a ballot.
poll_ballot_bar_early = Voting isn’t open yet

# Beneath it, if voting should be open.
# Variables: $email
poll_ballot_bar_held = Voting should be open, but the voting roll isn’t frozen yet. If you have any questions, write to { $email }.

# Title of the page, instead of a ballot: the roll says that the member doesn’t vote.
# Variables: $name
poll_ballot_bar_not_on_roll = { $name } can’t vote here

# Beneath the reasons for that.
poll_ballot_bar_object = If you think the voting roll is wrong, object to it in the overview.

# When a ballot can be cast.
# Variables: $opens, $closes
poll_ballot_bar_opens = You can vote from { $opens } to { $closes }.

# Title of the page, instead of a ballot: somebody else votes for the member.
# Variables: $person, $name
poll_ballot_bar_other_person = Only { $person } votes for { $name }

# Beneath it.
# Variables: $email
poll_ballot_bar_other_person_text = They sign in with { $email }. If that’s you, sign in with this address.

# Title of the page, instead of a ballot that can’t be changed any more.
# Variables: $name
poll_ballot_bar_voted = The ballot of { $name } is cast

# Beneath it.
# Variables: $receipt
poll_ballot_bar_voted_receipt = It can’t be changed. Its receipt is { $receipt }.

# Instead, without the receipt.
poll_ballot_bar_voted_text = It can’t be changed.

# When voting isn’t open.
# Variables: $name
poll_ballot_bar_was_cast = A ballot was cast for { $name }.

# A candidate whose name isn’t known.
# Variables: $number
poll_ballot_candidate = Candidate { $number }

# Error on a ballot.
poll_ballot_changed = The candidates have changed. Go through your ballot again

# Button: leads to the second step of a ballot.
poll_ballot_check = Check my ballot

# On the second step of a ballot.
poll_ballot_check_blank = Your ballot is blank. It counts towards the turnout, but for none of the candidates.

# Button: casts the ballot.
# Variables: $n
poll_ballot_check_cast =
    { $n ->
         [one] Cast the ballot with { $n } vote
        *[other] Cast the ballot with { $n } votes
    }

# Beneath the title of the second step. $votes is such as “15 votes”.
# Variables: $votes, $name
poll_ballot_check_lead = You’ll cast it with { $votes } for { $name }.

# The candidates who aren’t on the ballot.
# Variables: $names
poll_ballot_check_left_out = Not on your ballot: { $names }

# Beneath the button that casts the ballot.
poll_ballot_check_receipt = You’ll get a receipt.

# The same, if the ballot is secret.
poll_ballot_check_receipt_secret = You’ll get a receipt. We’ll show it only once.

# Title of the second step.
poll_ballot_check_title = Check your ballot

# Heading above the answer that was chosen.
poll_ballot_choices_answer = Your answer

# On a blank ballot, instead of names.
poll_ballot_choices_blank = Nobody

# Heading above the candidates who are marked.
poll_ballot_choices_marks = Your candidates

# Heading above the candidates with points.
poll_ballot_choices_points = Your points

# Next to a ballot, before the next sentence.
poll_ballot_final = Final.

# After it.
poll_ballot_final_text = You can’t change your ballot once it’s cast.

# Beneath the buttons of a ballot.
poll_ballot_hint = Next, you’ll see your ballot once more before it’s cast.

# The same on a ballot that ranks candidates.
poll_ballot_hint_ranking = If you’ve changed several numbers, update the order. Next, you’ll see your ballot once more before it’s cast.

# Beneath the title of a ballot.
# Variables: $n
poll_ballot_lead_marks =
    { $n ->
         [one] Mark { $n } candidate, or nobody.
        *[other] Mark up to { $n } candidates. You don’t have to use all your marks.
    }

# Beneath the title of a ballot.
# Variables: $n
poll_ballot_lead_points =
    { $n ->
         [one] Give { $n } point to a candidate, or keep it.
        *[other] You have { $n } points. Give them all to one candidate, or share them out. You don’t have to use all of them.
    }

# Beneath the title of a ballot.
poll_ballot_lead_question = Read the resolution, and choose your answer.

# Beneath the title of a ballot.
poll_ballot_lead_ranking = Give 1 to your first choice. Rank as many as you like; those you leave out get nothing from your ballot.

# Heading above the candidates on a ballot.
poll_ballot_marks_heading = Candidates

# Next to it: how many are marked, of how many that can be.
# Variables: $marked, $most
poll_ballot_marks_sum = { $marked } of { $most } marked

# Heading on the page with the receipt.
poll_ballot_next = What happens now

# Beneath it: from when the next text is true.
# Variables: $day
poll_ballot_next_after = After { $day }

# What can be done until voting closes.
poll_ballot_next_again = You can vote again. Your last ballot counts, and you’ll get a new receipt.

# The same, if the ballot is secret.
poll_ballot_next_again_secret = You can vote again with your receipt. You’ll get a new one, and this one stops working.

# What happens after voting.
poll_ballot_next_count = We count the ballots, and publish the result with all ballots and their receipts.

# Until when the next text is true.
# Variables: $day
poll_ballot_next_until = Until { $day }

# Next to a ballot, before the next sentence.
poll_ballot_not_final = Not final.

# After it, if ballots are published with names.
poll_ballot_not_final_recorded = You can vote again until voting closes. Your last ballot counts.

# After it, if the ballot is secret.
poll_ballot_not_final_secret = With your receipt, you can vote again until voting closes. Your last ballot counts.

# Error on a ballot.
poll_ballot_over = Your ballot wasn’t cast: voting isn’t open, or the ballot can’t be replaced

# A place in an order, in “Add as 4th” and “moved to 4th”: all numbers but those below.
# Variables: $place
poll_ballot_place_0 = { $place }th

# The same for 1, 21, 31 and so on.
# Variables: $place
poll_ballot_place_1 = { $place }st

# The same for 2, 22, 32 and so on.
# Variables: $place
poll_ballot_place_2 = { $place }nd

# The same for 3, 23, 33 and so on.
# Variables: $place
poll_ballot_place_3 = { $place }rd

# What a candidate gets from a ballot.
# Variables: $n
poll_ballot_points_count =
    { $n ->
         [one] { $n } point
        *[other] { $n } points
    }

# Heading above the candidates on a ballot.
poll_ballot_points_heading = Points for the candidates

# Next to it: how many points are given, of how many.
# Variables: $given, $most
poll_ballot_points_sum = { $given } of { $most } given

# Button: puts a candidate at the end of the order. $place is such as “4th”.
# Variables: $place
poll_ballot_rank_add = Add as { $place }

# What the button did.
# Variables: $name, $place
poll_ballot_rank_added = { $name } added as { $place }

# Button: takes all candidates out of the order.
poll_ballot_rank_clear = Start again

# What the button did.
poll_ballot_rank_cleared = Your order is empty

# Button: moves a candidate down in the order.
poll_ballot_rank_down = Down

# What a button did. $place is such as “2nd”.
# Variables: $name, $place
poll_ballot_rank_moved = { $name } moved to { $place }

# Instead of the order.
poll_ballot_rank_nobody = Nobody yet. Add candidates, or choose their numbers.

# For screen readers: a candidate’s place in the order.
# Variables: $name
poll_ballot_rank_number = Number for { $name }

# Heading above the ranked candidates.
poll_ballot_rank_order = Your order

# Heading above the other candidates.
poll_ballot_rank_others = Not in your order

# Button: takes a candidate out of the order.
poll_ballot_rank_out = Take out

# What the button did.
# Variables: $name
poll_ballot_rank_removed = { $name } taken out

# Button: moves a candidate up in the order.
poll_ballot_rank_up = Up

# What the button “Update the order from the numbers” did.
poll_ballot_rank_updated = The order follows your numbers

# Link to the ballot, from the page with the receipt.
poll_ballot_receipt_again = Vote again

# What to do with the receipt.
# Variables: $receipt, $email
poll_ballot_receipt_compare = Find { $receipt } in that list. If it isn’t there, or has different choices, write to { $email }.

# Label of the field for the receipt of the ballot that’s replaced.
poll_ballot_receipt_field = Receipt of your last ballot

# Beneath it.
poll_ballot_receipt_field_hint = A ballot was cast for this member, and this one replaces it. We can’t look up the receipt.

# Heading above the receipt.
poll_ballot_receipt_heading = Your receipt

# Beneath the receipt of a ballot that’s published with the member’s name.
poll_ballot_receipt_keep = While voting is open, your ballot’s page shows it, too.

# Beneath the receipt of a secret ballot.
poll_ballot_receipt_keep_secret = Print this page, or write the receipt down. We won’t show it again, and we can’t look it up.

# Beneath the title of the page with the receipt.
# Variables: $name
poll_ballot_receipt_lead = We’ve stored the ballot for { $name }.

# Error: the receipt of the ballot that’s replaced.
poll_ballot_receipt_missing = Enter the receipt of the ballot that this one replaces

# What to do with the receipt of a secret ballot.
poll_ballot_receipt_private = Keep it to yourself. After the count, anyone who has it can see how you voted.

# What the receipt is for.
poll_ballot_receipt_published = After the count, we publish every ballot with its receipt and the member’s name.

# The same, if ballots are secret.
poll_ballot_receipt_published_secret = After the count, we publish every ballot with its receipt, without names.

# Title of the page with the receipt.
# Variables: $n
poll_ballot_receipt_title =
    { $n ->
         [one] Your ballot is cast, with { $n } vote
        *[other] Your ballot is cast, with { $n } votes
    }

# Heading above what to do with the receipt.
poll_ballot_receipt_use = What it’s for

# Error: the receipt of the ballot that’s replaced.
poll_ballot_receipt_wrong = There’s no ballot with this receipt. Enter the receipt of your last ballot

# Error at candidates’ numbers on a ballot.
# Variables: $names, $number
poll_ballot_same_number = { $names } have the same number, { $number }. Give each of them a different one

# Next to a ballot: label of the number of candidates.
poll_ballot_side_candidates = Candidates

# Next to a ballot: label of the last day of voting.
poll_ballot_side_closes = Closes

# The same as one line, on a small screen.
# Variables: $day
poll_ballot_side_closes_line = Closes on { $day }

# Above the name of the member.
poll_ballot_side_for = You’re voting for

# After the number of votes.
poll_ballot_side_one_ballot = on one ballot

# Beneath the number of votes: the record date.
# Variables: $day
poll_ballot_side_roll = From the voting roll of { $day }

# Next to a ballot: label of the number of seats.
poll_ballot_side_seats = Seats to fill

# On a small screen: how many votes are cast for whom. $votes is such as “15 votes”.
# Variables: $votes, $name
poll_ballot_side_summary = { $votes } for { $name }

# Above the name of the member, on the page with the receipt.
poll_ballot_side_voted_for = You voted for

# Button on a ballot that ranks candidates.
poll_ballot_sort = Update the order from the numbers

# Above the title of a ballot.
poll_ballot_step_answer = Step 1 of 2: answer

# Above the title of a ballot.
poll_ballot_step_check = Step 2 of 2: check

# Above the title of a ballot.
poll_ballot_step_mark = Step 1 of 2: mark

# Above the title of a ballot.
poll_ballot_step_points = Step 1 of 2: give points

# Above the title of a ballot.
poll_ballot_step_rank = Step 1 of 2: rank

# Title of a ballot.
poll_ballot_title_marks = Mark your candidates

# Title of a ballot.
poll_ballot_title_points = Give your points

# Title of a ballot.
poll_ballot_title_question = Answer the resolution

# Title of a ballot.
poll_ballot_title_ranking = Put the candidates in your order

# Error on a ballot.
# Variables: $n, $marked
poll_ballot_too_many_marks =
    { $n ->
         [one] Mark at most { $n } candidate. You’ve marked { $marked }
        *[other] Mark at most { $n } candidates. You’ve marked { $marked }
    }

# Error on a ballot.
# Variables: $n, $given
poll_ballot_too_many_points =
    { $n ->
         [one] Give at most { $n } point. You’ve given { $given }
        *[other] Give at most { $n } points. You’ve given { $given }
    }

# Above a ballot, if one was cast before.
# Variables: $name
poll_ballot_voted = A ballot was cast for { $name }. If you cast another one, that one counts.

# The same, if ballots are published with names.
# Variables: $name, $receipt
poll_ballot_voted_recorded = This ballot was cast for { $name }, with the receipt { $receipt }. If you change it and cast it again, the new one counts.

# The same, if ballots are secret.
# Variables: $name
poll_ballot_voted_secret = A ballot was cast for { $name }. To replace it, you need its receipt.

# Button: the nominee accepts.
poll_nominee_accept = Accept the nomination

# Label of a field: the organisation of a candidate.
poll_nominee_affiliation = Organisation

# Beneath it.
poll_nominee_affiliation_hint = The one that the candidate works for or represents. Leave it empty if there’s none.

# To a nominee who has declined or withdrawn.
# Variables: $day
poll_nominee_again = You’ve declined or withdrawn. Until voting opens on { $day }, you can still accept.

# Button: publishes an answer to a question.
poll_nominee_answer_button = Publish the answer

# Label of the field for an answer to a question.
poll_nominee_answer_field = Your answer

# Opens the form for a question to a nominee.
poll_nominee_ask = Ask a question

# Button of that form.
poll_nominee_ask_button = Ask in public

# Label of the field for the question.
poll_nominee_ask_field = Your question

# Opens the form, for people who act for several members.
# Variables: $member
poll_nominee_ask_for = Ask a question for { $member }

# Beneath the label of the question.
# Variables: $member
poll_nominee_ask_hint = Everyone can see the question, and that { $member } asks it.

# Title of the page on which a question is corrected.
# Variables: $name
poll_nominee_ask_title = Ask { $name }

# Which member has nominated somebody.
# Variables: $member
poll_nominee_by = Nominated by { $member }

# Opens the form with which a nominee declines.
poll_nominee_decline = Decline the nomination

# Button of that form.
poll_nominee_decline_button = Decline

# In that form.
poll_nominee_decline_text = You won’t be a candidate. Until voting opens, you can still accept.

# After accepting.
poll_nominee_done_accept = You’ve accepted the nomination.

# After answering a question.
poll_nominee_done_answer = Your answer is published.

# After declining or withdrawing.
poll_nominee_done_withdraw = We’ve recorded that you’re not standing for election.

# After changing the statement.
poll_nominee_done_write = Your changes are published.

# To a nominee. $day is the first day of voting.
# Variables: $day
poll_nominee_intro = You’ve been nominated. To be a candidate, write a statement and accept before voting opens on { $day }.

# The same, if it’s known who has nominated them.
# Variables: $member, $day
poll_nominee_intro_by = { $member } has nominated you. To be a candidate, write a statement and accept before voting opens on { $day }.

# At a candidate on a ballot.
poll_nominee_is_ruled_out = Can’t be elected, and isn’t counted

# At a candidate on a ballot.
poll_nominee_withdrew = Has withdrawn, and isn’t counted

# To a nominee who hasn’t accepted.
poll_nominee_late = It’s too late to accept: you could do that until voting opened.

# Heading above the candidates.
poll_nominee_list_candidates = Candidates

# The same, while nobody is a candidate yet.
poll_nominee_list_heading = Nominations

# Beneath it, if there’s nobody.
poll_nominee_list_none = There are no candidates yet.

# Button: nominates somebody.
poll_nominee_nominate_button = Nominate

# Instead of the form.
# Variables: $first, $last
poll_nominee_nominate_closed = Members who vote can nominate people from { $first } to { $last }.

# Beneath the label of the email address.
poll_nominee_nominate_email_hint = We’ll email them. To accept, they sign in with this address.

# Beneath the title.
# Variables: $member
poll_nominee_nominate_lead = You’re doing this for { $member }.

# Instead of the form.
poll_nominee_nominate_none = There’s no call for nominations.

# Choice.
poll_nominee_nominate_other = Somebody else

# Above the button.
poll_nominee_nominate_public = The name, the organisation and the statement are public as soon as somebody is a candidate.

# Choice.
poll_nominee_nominate_self = Myself

# Title of a page.
poll_nominee_nominate_title = Nominate a candidate

# Above the two choices.
poll_nominee_nominate_who = Who are you nominating?

# Instead of a nomination.
poll_nominee_none = There’s no nomination for the address you’re signed in with. If you were nominated under another address, sign in with that one.

# Link for somebody who was nominated.
poll_nominee_own_nominated = You’ve been nominated: accept or decline

# Link for somebody who has accepted.
poll_nominee_own_nomination = Your nomination: change your statement, answer questions, or withdraw

# Error at the email address.
poll_nominee_problem_email = Enter an email address, such as name@example.org

# Error in a form about a nominee.
poll_nominee_problem_gone = This nominee or question is no longer here. Reload the page.

# Error at a text.
poll_nominee_problem_long = Shorten this: use at most 200 characters for a name, and 5,000 for other texts

# Error in a form about a nominee.
poll_nominee_problem_many = The limit for nominees or questions has been reached, so you can’t add another.

# Error at a name.
poll_nominee_problem_name = Enter the name

# Error: a member can’t support somebody whom it has nominated.
poll_nominee_problem_own = This member nominated this person, so their support doesn’t count. Only other members can support a nominee.

# Error in a form about a nominee.
poll_nominee_problem_over = This isn’t possible now. Reload the page to see what you can do.

# Error at a statement, a question or an answer.
poll_nominee_problem_text = Enter some text

# Error at the email address.
poll_nominee_problem_twice = This person has already been nominated

# Error at the two choices.
poll_nominee_problem_who = Choose whether you nominate yourself or somebody else

# Instead of an answer.
poll_nominee_question_open = Not answered yet

# Opens the questions to a nominee.
# Variables: $n
poll_nominee_questions =
    { $n ->
         [one] { $n } question
        *[other] { $n } questions
    }

# Heading on a nominee’s own page.
poll_nominee_questions_heading = Questions to you

# Beneath it.
poll_nominee_questions_public = Everyone can read the questions and your answers.

# Opens the form with which staff allow a nominee again.
poll_nominee_reinstate = Reverse the ruling

# Button of that form.
poll_nominee_reinstate_button = Reverse the ruling

# In that form.
poll_nominee_reinstate_text = The person can be elected again, and we’ll email them.

# Opens the form with which staff rule out a nominee.
poll_nominee_rule_out = Rule out

# Button of that form.
poll_nominee_rule_out_button = Rule out

# In that form.
poll_nominee_rule_out_text = The person can’t be elected. We’ll email them the reason, and everyone can read it.

# At a nominee.
# Variables: $reason
poll_nominee_ruled_out_why = Why they can’t be elected: { $reason }

# Button: saves the statement.
poll_nominee_save = Save

# How far a nomination is.
poll_nominee_state_accepted = Needs more supporters

# How far a nomination is.
poll_nominee_state_candidate = Candidate

# How far a nomination is.
poll_nominee_state_nominated = Hasn’t accepted yet

# How far a nomination is.
poll_nominee_state_ruled_out = Can’t be elected

# How far a nomination is.
poll_nominee_state_withdrawn = Declined or withdrew

# Opens a candidate’s statement.
poll_nominee_statement = Read statement

# Label of the field for a candidate’s statement.
poll_nominee_statement_field = Statement

# Beneath it.
poll_nominee_statement_hint = Say what you’ve done and what you’d like to do. Everyone can read it.

# Button: a member supports a nominee.
poll_nominee_support = Support

# The same, for people who act for several members.
# Variables: $member
poll_nominee_support_for = Support for { $member }

# How many supporters a nominee has, of how many that are needed.
# Variables: $n, $have
poll_nominee_supporters =
    { $n ->
         [one] { $have } of { $n } supporter
        *[other] { $have } of { $n } supporters
    }

# Title of a nominee’s own page.
poll_nominee_title = Your nomination

# The same, if they haven’t accepted.
poll_nominee_title_new = You’ve been nominated

# The same, for everyone else.
poll_nominee_title_none = You haven’t been nominated

# Button: a member doesn’t support a nominee any more.
poll_nominee_unsupport = Withdraw your support

# The same, for people who act for several members.
# Variables: $member
poll_nominee_unsupport_for = Withdraw the support of { $member }

# To a nominee. $day is the first day of voting.
# Variables: $day
poll_nominee_until = You can change your statement until voting opens on { $day }.

# Opens the form with which a candidate withdraws.
poll_nominee_withdraw = Withdraw

# Button of that form.
poll_nominee_withdraw_button = Withdraw

# In that form, once voting is open.
poll_nominee_withdraw_late = Your name stays on the ballots, marked as withdrawn, and choices for you aren’t counted. You can’t undo this.

# In that form, before voting opens.
poll_nominee_withdraw_text = You won’t be a candidate. Until voting opens, you can accept again.

# What a resolution needs.
poll_result_absolute = Needed: yes from more than half of everyone on the roll.

# What a resolution needs.
poll_result_simple = Needed: more yes than no. Abstentions don’t count.

# What a resolution needs.
poll_result_two_thirds = Needed: yes from at least two thirds of those who voted yes or no.

# After what a resolution needs.
poll_result_heads = Each member counts once.

# Result of a resolution.
poll_result_adopted = The resolution is adopted.

# Result of a resolution.
poll_result_rejected = The resolution is rejected.

# Column: yes, no or abstain.
poll_result_answer = Answer

# What a table is about.
poll_result_answers = Answers

# Link to a file.
poll_result_ballots = All ballots with their receipts (CSV)

# Opens the bars of a round.
poll_result_bars = Show the votes as bars

# Above the bars of a round.
poll_result_bars_votes = Votes in this round. The dashed line is the threshold.

# Column: a candidate.
poll_result_candidate = Candidate

# Heading above how to check a result.
poll_result_check = Check it yourself

# Beneath it, before a link to the ballots.
poll_result_check_text = If you voted, look for your receipt:

# Heading above the next sentences.
poll_result_close = How close it was

# How close a result was: votes are added.
# Variables: $n, $name, $winners
poll_result_close_added =
    { $n ->
         [one] With { $n } more vote for { $name }, these would have been elected: { $winners }.
        *[other] With { $n } more votes for { $name }, these would have been elected: { $winners }.
    }

# How close a result was: votes are moved.
# Variables: $n, $from, $name, $winners
poll_result_close_moved =
    { $n ->
         [one] With { $n } vote for { $name } instead of { $from }, these would have been elected: { $winners }.
        *[other] With { $n } votes for { $name } instead of { $from }, these would have been elected: { $winners }.
    }

# Heading above the rounds of a count.
poll_result_count = The count, round by round

# Result of an election. The names follow.
# Variables: $n
poll_result_elected =
    { $n ->
         [one] { $n } person is elected:
        *[other] { $n } people are elected:
    }

# What happens in a round. $votes is such as “12.5 votes”.
# Variables: $name, $votes
poll_result_elected_with = { $name } is elected with { $votes }.

# What happens in a round.
# Variables: $name
poll_result_eliminated = { $name } is eliminated.

# What happens in a round. $votes is such as “12.5 votes”.
# Variables: $name, $votes
poll_result_eliminated_with = { $name } is eliminated with { $votes }.

# Row of the table of rounds: votes that no candidate has any more.
poll_result_exhausted = Nobody

# Link to a file.
poll_result_file = The result as data (JSON)

# Above the bars of a transfer.
# Variables: $name
poll_result_from = Votes transferred from { $name }

# How many said yes to a resolution.
# Variables: $number
poll_result_given = It was { $number }.

# Heading above a result.
poll_result_heading = Result

# In the table of rounds.
poll_result_is_elected = elected

# What happens in a round.
# Variables: $name
poll_result_is_elected_now = { $name } is elected.

# In the table of rounds.
poll_result_is_eliminated = eliminated

# Instead of the table of rounds. A link follows.
poll_result_large = There are too many numbers for a table. They’re all in this file:

# Column: how many members gave an answer.
poll_result_members = Members

# What happens in a round. $list is such as “3 to Ada and 2 to Ben”.
# Variables: $name, $list
poll_result_moves = Votes are transferred from { $name }: { $list }.

# The same, if there are none.
# Variables: $name
poll_result_moves_nothing = No votes are transferred from { $name }.

# How many members had to say yes.
# Variables: $n
poll_result_needed_members =
    { $n ->
         [one] Yes from { $n } member was enough.
        *[other] Yes from { $n } members was enough.
    }

# How many votes had to say yes.
# Variables: $n
poll_result_needed_votes =
    { $n ->
         [one] { $n } vote for yes was enough.
        *[other] { $n } votes for yes were enough.
    }

# What happens in a round.
poll_result_no_change = Nobody is elected or eliminated.

# Result, if the quorum wasn’t reached.
poll_result_no_quorum = There’s no result, because the quorum wasn’t reached.

# Result of an election without winners.
poll_result_nobody = Nobody is elected.

# In a table of transfers: votes that go to no other candidate.
poll_result_nobody_else = Nobody

# Why somebody wasn’t elected: related candidates have all seats that they can have.
# Variables: $n, $name, $organisation
poll_result_passed_over =
    { $n ->
         [one] { $name } can’t take a seat, because { $organisation } and its related companies can have only { $n } seat.
        *[other] { $name } can’t take a seat, because { $organisation } and its related companies can have only { $n } seats.
    }

# Whether enough have voted.
poll_result_quorum_missed = The quorum wasn’t reached.

# Whether enough have voted.
poll_result_quorum_reached = The quorum was reached.

# What happens in a round. $votes is such as “12.5 votes”.
# Variables: $name, $votes, $threshold
poll_result_reaches = { $name } has { $votes }, reaches the threshold of { $threshold }, and is elected.

# A round of a count.
# Variables: $number
poll_result_round = Round { $number }

# Beneath the table of rounds.
poll_result_rounded = Votes are rounded to two decimal places here. The audit file has them in full.

# What a table is about.
poll_result_table = Votes of each candidate in each round

# Row of the table of rounds: what’s enough to be elected.
poll_result_threshold = Threshold

# What decided a tie.
# Variables: $round, $names
poll_result_tie_lot = Round { $round }: { $names } were tied, so the order drawn by lot decided.

# What decided a tie.
# Variables: $round, $names, $earlier
poll_result_tie_round = Round { $round }: { $names } were tied, so their votes in round { $earlier } decided.

# Heading above the ties of a count.
poll_result_ties = Ties

# Where votes go, in a list: “3 to Ada”.
# Variables: $votes, $name
poll_result_to = { $votes } to { $name }

# The same, if the ballots name nobody else.
# Variables: $votes
poll_result_to_nobody = { $votes } to nobody

# How many voted. $n is the number of members on the roll, $votes the number of their votes.
# Variables: $n, $voted, $cast, $votes
poll_result_turnout =
    { $n ->
         [one] { $voted } of { $n } member voted, with { $cast } of { $votes } votes.
        *[other] { $voted } of { $n } members voted, with { $cast } of { $votes } votes.
    }

# Seats that nobody takes.
# Variables: $n
poll_result_vacant =
    { $n ->
         [one] { $n } seat stays vacant, because there weren’t enough candidates who could be elected.
        *[other] { $n } seats stay vacant, because there weren’t enough candidates who could be elected.
    }

# The same, because of the limit for each organisation.
# Variables: $n
poll_result_vacant_cap =
    { $n ->
         [one] { $n } seat stays vacant, because the organisations of the other candidates have all the seats they can have.
        *[other] { $n } seats stay vacant, because the organisations of the other candidates have all the seats they can have.
    }

# The same, because too few voted.
# Variables: $n
poll_result_vacant_quorum =
    { $n ->
         [one] { $n } seat stays vacant.
        *[other] { $n } seats stay vacant.
    }

# A number of votes that isn’t whole, such as 12.5.
# Variables: $number
poll_result_votes = { $number } votes
