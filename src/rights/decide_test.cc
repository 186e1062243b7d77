#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "chancery/rights.h"

namespace chancery {
namespace {

using testing::HasSubstr;

Dispatch dispatch_with(std::vector<Ground> grounds) {
  Dispatch dispatch;
  dispatch.provider = "North Wire";
  dispatch.rights.holder = "Agence du Nord";
  dispatch.rights.grounds = std::move(grounds);
  return dispatch;
}

Grants granted(const char* holder, std::vector<Use> uses, std::vector<Limit> limits = {}) {
  return {.file = "rights.tsv", .lines = {{.holder = holder, .uses = std::move(uses), .limits = std::move(limits), .ground = "contract 7", .line = 3}}};
}

const Limit in_belgium{.kind = Limit::Kind::territory, .what = "BE"};

TEST(Decide, NoNoticeIsNoPermission) {
  const auto decision = decide(dispatch_with({}), Use::reproduce, {}, {});
  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.said, Ruling::unknown);
  EXPECT_THAT(decision.reason, HasSubstr("no notice is no permission"));
}

TEST(Decide, ABanBeatsAPermission) {
  const auto dispatch = dispatch_with({{.field = "licence", .words = "CC BY 4.0", .permits = {Use::reproduce}}, {.field = "note", .words = {}, .forbids = {Use::reproduce}}});
  const auto decision = decide(dispatch, Use::reproduce, {}, {});
  EXPECT_FALSE(decision.allowed);
  EXPECT_EQ(decision.reason, "reproduce: forbidden by an editor's note");
}

TEST(Decide, APermissionHoldsWithinItsLimits) {
  const auto dispatch = dispatch_with({{.field = "notice", .words = "Diffusion autorisée en Belgique", .permits = {Use::redistribute}, .limits = {in_belgium}}});
  EXPECT_FALSE(decide(dispatch, Use::redistribute, {}, {}).allowed);
  EXPECT_THAT(decide(dispatch, Use::redistribute, {}, {}).reason, HasSubstr("--territory"));
  EXPECT_TRUE(decide(dispatch, Use::redistribute, {.territory = "BE"}, {}).allowed);
  EXPECT_FALSE(decide(dispatch, Use::redistribute, {.territory = "FR"}, {}).allowed);
}

TEST(Decide, ALimitThatHasEndedBindsNoMore) {
  const auto dispatch = dispatch_with(
      {{.field = "notice", .words = {}, .permits = {Use::reproduce}, .limits = {{.kind = Limit::Kind::channel, .what = "web", .except = true, .until = "2022-03-03"}}}});
  EXPECT_FALSE(decide(dispatch, Use::reproduce, {.channel = "web", .day = "2022-03-03"}, {}).allowed);
  EXPECT_TRUE(decide(dispatch, Use::reproduce, {.channel = "web", .day = "2022-03-04"}, {}).allowed);
  EXPECT_TRUE(decide(dispatch, Use::reproduce, {.channel = "print", .day = "2022-03-03"}, {}).allowed);
}

TEST(Decide, TheUsersStatementBeatsTheNoticeAndIsNamed) {
  const auto dispatch = dispatch_with({{.field = "notice", .words = "Tous droits réservés", .forbids = {Use::reproduce}}});
  const auto decision = decide(dispatch, Use::reproduce, {}, granted("agence du nord", {Use::reproduce}));
  EXPECT_TRUE(decision.allowed);
  EXPECT_EQ(decision.grant, 3U);
  EXPECT_EQ(decision.reason, "reproduce: allowed by your statement, rights.tsv, line 3 (contract 7)");
  EXPECT_TRUE(decide(dispatch, Use::reproduce, {}, granted("North Wire", {Use::reproduce})).allowed) << "the provider's name does, too";
  EXPECT_FALSE(decide(dispatch, Use::translate, {}, granted("agence du nord", {Use::reproduce})).allowed);
  EXPECT_FALSE(decide(dispatch, Use::reproduce, {}, granted("Agence du Sud", {Use::reproduce})).allowed);
  EXPECT_FALSE(decide(dispatch, Use::reproduce, {.territory = "FR"}, granted("*", {Use::reproduce}, {in_belgium})).allowed);
}

TEST(Decide, AWithdrawnDispatchLeavesUnderNoPermission) {
  auto dispatch = dispatch_with({{.field = "licence", .words = "CC0", .permits = {Use::reproduce}}});
  dispatch.status = DispatchStatus::withdrawn;
  EXPECT_FALSE(decide(dispatch, Use::reproduce, {}, granted("*", {Use::reproduce})).allowed);
}

TEST(Decide, APolicyIsAskedWithTheErrand) {
  auto dispatch = dispatch_with({});
  dispatch.rights.policies = {R"({"permission":[{"action":"distribute","duty":[{"action":"attribute"}],"constraint":[{"leftOperand":"spatial","operator":"eq","rightOperand":"DE"}]}]})"};
  EXPECT_TRUE(decide(dispatch, Use::redistribute, {.territory = "DE"}, {}).credit);
  EXPECT_FALSE(decide(dispatch, Use::redistribute, {.territory = "FR"}, {}).allowed);
}

TEST(Clearance, LeaveToQuoteIsForShortPassages) {
  const auto dispatch = dispatch_with({{.field = "notice", .words = "Courtes citations autorisées", .permits = {Use::quote}}});
  const Clearance clearance(dispatch, {}, {});
  EXPECT_TRUE(clearance.allows(longest_quotation));
  EXPECT_FALSE(clearance.allows(longest_quotation + 1));
}

TEST(Clearance, LeaveToReproduceIsForAny) {
  const auto dispatch = dispatch_with({{.field = "licence", .words = "CC0", .permits = {Use::reproduce}}});
  EXPECT_TRUE(Clearance(dispatch, {}, {}).allows(1000));
}

TEST(Clearance, ABanOnReproducingLeavesQuotingWhereThatIsPermitted) {
  const auto dispatch = dispatch_with({{.field = "notice", .words = {}, .forbids = {Use::reproduce}, .permits = {Use::quote}}});
  EXPECT_TRUE(Clearance(dispatch, {}, {}).allows(3));
}

}  // namespace
}  // namespace chancery
