/**
 * Mends three places of @lichess-org/vosk-browser's worker. Two are embind's only uses of `new Function`, replaced by
 * closures that do the same (emscripten's own form with DYNAMIC_EXECUTION=0), so that the content policy needs no
 * 'unsafe-eval'. The third turns partial words on together with words, which holds partial results back by 1.1 s.
 * Throws when a place has moved: a new version of the package has to be looked at.
 */
export function patchVosk(source: string): string {
  return places.reduce((text, [find, put]) => {
    if (text.split(find).length !== 2)
      throw new Error(`The place to patch was not found exactly once in vosk.worker.js:\n${find}`);
    return text.replace(find, () => put);
  }, source);
}

const places: [string, string][] = [
  [
    `      let [args, invokerFnBody] = createJsInvoker(argTypes, isClassMethodFunc, returns, isAsync);
      args.push(invokerFnBody);
      var invokerFn = newFunc(Function, args)(...closureArgs);`,
    `      var invokerFn = function(...args) {
        var destructors = needsDestructorStack ? [] : null, thisWired, wired = [], call = [cppTargetFunc];
        if (isClassMethodFunc) call.push(thisWired = argTypes[1]["toWireType"](destructors, this));
        for (var i = 0; i < argCount - 2; ++i) call.push(wired[i] = argTypes[i + 2]["toWireType"](destructors, args[i]));
        var rv = cppInvokerFunc(...call);
        if (needsDestructorStack) runDestructors(destructors);
        else for (var i = isClassMethodFunc ? 1 : 2; i < argTypes.length; ++i) if (argTypes[i].destructorFunction !== null) argTypes[i].destructorFunction(i === 1 ? thisWired : wired[i - 2]);
        if (returns) return argTypes[0]["fromWireType"](rv);
      };`,
  ],
  [
    `      params.push(functionBody);
      var invokerFunction = newFunc(Function, params)(...args);`,
    `      var invokerFunction = function(obj, func, destructorsRef, args) {
        var offset = 0, argv = [];
        for (var i = 0; i < argCount; ++i) { argv.push(types[i].readValueFromPointer(args + offset)); offset += types[i].argPackAdvance; }
        var rv = kind === 1 ? new func(...argv) : kind === 0 ? func.call(obj, ...argv) : func.call(...argv);
        if (!retType.isVoid) return emval_returnValue(retType, destructorsRef, rv);
      };`,
  ],
  ['        recognizer.recognizer.SetPartialWords(value);\n', ''],
];
