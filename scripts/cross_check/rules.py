"""The rules that explain differences. Each is checked for each election that it explains."""

# Where a library leaves a tie open, or breaks it in another way.
TIE_ORDER = "order for ties"
FLOATING_POINT = "tie in floating point"
ALL_TIED = "everyone tied"
REFUSES_TIES = "refuses ties"
# Candidates compared in pairs.
FEWER_AGAINST = "fewer against"
DRAWS = "draws locked"
PATH_WINS = "path wins"
NO_DEFEATS = "no defeats"
# Transferable votes.
PASSED_OVER = "equal ranks passed over"
EVEN_SHARES = "even shares"
JUST_THE_QUOTA = "just the quota"
TOGETHER = "surpluses together"

MEANING = {
    TIE_ORDER: "The library names the tied candidates. Guildhall elects those who come last in the published order.",
    FLOATING_POINT: "The library's rounding decides an exact tie. With another order for ties, results agree.",
    ALL_TIED: "Everyone left has equally many first places. In Guildhall, they share the place; the library goes on.",
    REFUSES_TIES: "The library stops if candidates tie for a seat. Guildhall reports the tie and breaks it.",
    FEWER_AGAINST: "Of two defeats with as many votes, the one with fewer against it is stronger in Guildhall.",
    DRAWS: "The library locks draws as well as defeats. By Guildhall's rule, a draw isn't a defeat.",
    PATH_WINS: "The library orders by the number of stronger paths. Guildhall puts those whom nobody beats first.",
    NO_DEFEATS: "The library doesn't know candidates who have neither a victory nor a defeat.",
    PASSED_OVER: "Guildhall's run-off passes over a rank with several candidates. The library divides the ballot.",
    EVEN_SHARES: "The library divides a ballot evenly among equal ranks. Guildhall counts the average of all orders.",
    JUST_THE_QUOTA: "The library elects candidates who have just the quota. The rule meek-exact asks for more.",
    TOGETHER: "The library moves all surpluses before it elects anyone else. Guildhall looks after each.",
}
