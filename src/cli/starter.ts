/** What `targetcast init` writes: a small plan whose outlook shows every verdict, with comments on how to write one. */
export const starter = `# yaml-language-server: $schema=./node_modules/targetcast/dist/schema/plan.schema.json
#
# A plan for targetcast: what is counted, what is asked of it, and how it may grow.
#   targetcast plan.yaml                     the outlook: will the plan reach its targets?
#   targetcast plan.yaml --scenario weak     the same under another scenario
#   targetcast compare plan.yaml             every scenario side by side
#   targetcast require plan.yaml             the growth that every target takes

schemaVersion: 1
id: harbour
name: Harbour Town, plan for 2026 to 2030
baseYear: 2025 # the last year before the plan
horizon: 2030 # the last year to project

themes:
  economy: Economy
  living: Living and environment

# What is counted. Quantities are written as people write them: 35 billion, 1.2 million EUR, 96%, 5.2万人.
#   kind: stock  an amount at the end of a year     flow   an amount in a year
#         ratio  a share                            index  known by its growth only
indicators:
  economy:
    name: Gross domestic product
    kind: index
    theme: economy
    prices: real
    desired: increase # which way is better
    observations:
      2025: { growth: 3%, status: estimate } # status: actual (the default), estimate or plan
    # Without a line of its own the growth that was observed goes on.

  tourism:
    name: Tourism income
    kind: flow
    unit: EUR
    theme: economy
    desired: increase
    observations:
      2024: 118 million
      2025: { value: 124 million, qualifier: about } # qualifier: about, over, nearly or atLeast
    growth: 4% to 6% # a range is a 90 % interval; a projection takes its middle

  firms:
    name: New firms
    kind: flow
    unit: firm
    theme: economy
    # Nothing is known yet: the outlook says what would have to be true.
    growth: 0%

  recycling:
    name: Waste recycled
    kind: ratio
    theme: living
    desired: increase
    observations:
      2025: 47%
    growth: +1.5pp # ratios grow in percentage points a year

  emissions:
    name: Greenhouse gas emissions
    kind: flow
    unit: t
    theme: living
    desired: decrease
    observations:
      2025: 310,000
    growth: -2.5%

units:
  firm: { en: firms }

# What is asked. Exactly one of: above, atLeast, atMost, below, about.
#   measure: level (the default), total, average, increase, change, averageGrowth, growth, always
targets:
  economy-growth: { indicator: economy, measure: averageGrowth, by: 2030, about: 3% }
  tourism-2030: { indicator: tourism, by: 2030, atLeast: 150 million }
  firms-2030: { indicator: firms, measure: total, from: 2026, by: 2030, atLeast: 400 }
  recycling-2030: { indicator: recycling, by: 2030, atLeast: 60% }
  emissions-2030: { indicator: emissions, measure: change, by: 2030, atMost: -20% }

# How it may go otherwise. The first is the default.
#   6% sets a growth, x0.8 scales it, +1pp shifts it; on an indicator, on theme:… or on "*" (all)
scenarios:
  trend: { name: As it goes }
  weak:
    name: Weak years
    growth:
      theme:economy: -2pp
  effort:
    name: Climate effort
    growth:
      emissions: -5%
      recycling: +1pp
`;
