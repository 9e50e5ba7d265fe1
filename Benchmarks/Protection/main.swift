import Foundation
import TestSupport

// usage: measure-protection [SURVEYS] [FIRST-SEED]
//
// Protects the reports of random surveys and attacks them by trying every small group. Prints what was hidden and what was
// found, and ends in failure when anything was.

let arguments = CommandLine.arguments.dropFirst().compactMap(UInt64.init)
let surveys = arguments.first ?? 10_000
let firstSeed = arguments.dropFirst().first ?? 1
var trial = ProtectionTrial(mostSteps: 30_000)
for seed in firstSeed..<firstSeed + surveys { try trial.run(seed: seed) }
print("\(surveys) surveys, \(trial.reports) reports, \(trial.cells) cells that are not empty")
print("\(trial.small) hidden as small, \(trial.companions) hidden with them")
print("\(trial.tried) groups below the threshold tried, \(trial.failures.count) found")
print("\(trial.fittedOtherwise) small cells might have had another number, \(trial.undecided) undecided")
for failure in trial.failures { print(failure) }
exit(trial.failures.isEmpty ? 0 : 1)
